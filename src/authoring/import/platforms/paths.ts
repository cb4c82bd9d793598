/** A path with the letters that it stands for, or as it is where it stands for none. */
export function readablePath(pathname: string): string {
  try {
    const path = decodeURI(pathname);
    return path.includes('%') ? pathname : path;
  } catch {
    return pathname;
  }
}
