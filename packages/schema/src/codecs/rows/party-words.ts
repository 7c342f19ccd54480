/** Returns what somebody is called: the name, else the words; empty where they are nothing but space, as a cell has it. */
export function wordsOf({ name, text }: { name?: string | undefined; text: string }): string {
  return name?.trim() || text.trim();
}
