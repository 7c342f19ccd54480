import type { DayRange } from "./day-range.js";

/** What chooses events otherwise than by date. */
export interface Selection {
  actor?: string | undefined;
  where?: string | undefined;
  type: readonly string[];
  status: readonly string[];
}

/** Returns what was chosen, in words: "actor: Houthi; place: Yemen"; empty where nothing was. */
export function selectionInWords({ actor, where, type, status }: Selection): string {
  const parts = [
    ["actor", actor],
    ["place", where],
    ["type", type.join(" or ")],
    ["status", status.join(" or ")],
  ] as const;
  return parts
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");
}

/** The options of a briefing as they were given, those that name files apart. */
interface Asked extends Selection {
  kind?: string | undefined;
  event?: string | undefined;
  from?: DayRange | undefined;
  to?: DayRange | undefined;
  since?: string | undefined;
  redact?: string | undefined;
  title?: string | undefined;
  area?: string | undefined;
  number?: string | undefined;
  marking?: string | undefined;
  paper?: string | undefined;
}

/**
 * Returns the command that makes a briefing again, in one order and with names in place of paths, so that what is printed does not depend on
 * where it was run: `dateline report DATASET --from 2024-01-01 --out BRIEFING.pdf`.
 */
export function rebuildCommand(asked: Asked, format: string): string {
  const single = (name: string, value: string | undefined) => (value === undefined ? [] : [`--${name}`, quoted(value)]);
  const many = (name: string, values: readonly string[]) => values.flatMap((value) => single(name, value));
  return [
    "dateline report DATASET",
    ...single("kind", asked.kind),
    ...single("event", asked.event),
    ...single("actor", asked.actor),
    ...single("from", asked.from?.start),
    ...single("to", asked.to?.end),
    ...single("where", asked.where),
    ...many("type", asked.type),
    ...many("status", asked.status),
    ...(asked.since === undefined ? [] : ["--since EARLIER-DATASET"]),
    ...single("redact", asked.redact),
    ...single("title", asked.title),
    ...single("area", asked.area),
    ...single("number", asked.number),
    ...single("marking", asked.marking),
    ...single("paper", asked.paper),
    `--out BRIEFING.${format}`,
  ].join(" ");
}

/** Quotes a word for a POSIX shell where it needs that. */
const quoted = (word: string) => (/^[\w.,:/+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
