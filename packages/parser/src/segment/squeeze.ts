/** Returns the words of a line in lower case, single spaces between them: what is compared with the phrases in the data. */
export function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
