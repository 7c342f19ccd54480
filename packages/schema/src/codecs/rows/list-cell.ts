/** Returns names as a cell that holds a list: parted by semicolons, which the names themselves may not hold. */
export const listCell = (names: readonly string[]): string => names.map((name) => name.replaceAll(";", ",")).join("; ");
