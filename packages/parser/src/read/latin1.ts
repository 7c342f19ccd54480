/** Returns the first bytes of a file as text, a character a byte: enough to look for what is written in ASCII. */
export function latin1(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
