import { usageError } from "./option.js";

/** Returns what `--published` says of inputs. Throws `usage` for a month or a year. */
export function publicationDay(published: { start: string; end: string } | undefined): { published?: string } {
  if (published === undefined) return {};
  if (published.start !== published.end) throw usageError("--published needs a day, not a month or a year.", "Write it as in 2024-01-28.");
  return { published: published.start };
}
