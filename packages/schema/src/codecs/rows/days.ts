const dayMs = 86_400_000;

/** Returns the day that lies so many days after another, ISO. */
export const addDays = (iso: string, days: number): string => new Date(Date.parse(`${iso}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Returns how many days a span has, both ends counted. */
export const spanDays = (start: string, end: string): number => Math.round((Date.parse(end) - Date.parse(start)) / dayMs) + 1;

/** Returns the day in the middle of a span, the earlier of two. */
export const midDay = (start: string, end: string): string => addDays(start, Math.floor((spanDays(start, end) - 1) / 2));

/** Returns the last day of the month that a day lies in. */
export function monthEnd(iso: string): string {
  const [year = 0, month = 1] = iso.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
