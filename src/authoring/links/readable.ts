/** An address with its percent escapes read, as the name of a file has them; as it is where they cannot be. */
export function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
