/** A path with the letters that it stands for, or as it is where it stands for none. */
export function readablePath(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}
