/** First and last possible day, ISO, inclusive. */
export interface DayRange {
  start: string;
  end: string;
}

const days = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);

/** How two day ranges agree: 1 the same few days, 0.3 an overlap of wide ones, -1 apart by more than a day, 0 where one is unknown. */
export function timeAgreement(a: DayRange | null, b: DayRange | null): number {
  if (a === null || b === null) return 0;
  const apart = Math.max(days(a.end, b.start), days(b.end, a.start));
  if (apart > 1) return -1;
  if (apart > 0) return 0;
  const width = Math.max(days(a.start, a.end), days(b.start, b.end));
  return width <= 2 ? 1 : 0.3;
}
