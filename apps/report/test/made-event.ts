import type { ConflictEvent, Evidence, Place, Time } from "@dateline/schema";
import { toEventId, toId } from "@dateline/schema";
import type { Inline } from "../src/content.js";
import { readPhrases } from "../src/wording/mode-phrases.js";
import type { Names } from "../src/wording/name.js";

let made = 0;

export const evidence = (quote: string, start = 0): Evidence => ({ documentId: toId("document", "0".repeat(16)), start, end: start + quote.length, quote });

export const day = (iso: string): Time => ({ edtf: iso, start: iso, end: iso, precision: "day", basis: "stated", evidence: [] });

export const town = (name: string, country = "TD"): Place => ({ name, kind: "town", country, precision: 1, evidence: [] });

export const doer = (text: string, name?: string): ConflictEvent["participants"][number] => ({
  role: "perpetrator",
  kind: "group",
  text,
  start: 0,
  end: text.length,
  ...(name === undefined ? {} : { name }),
});

export const target = (text: string, name?: string): ConflictEvent["participants"][number] => ({ ...doer(text, name), role: "target" });

export const says = (
  stance: ConflictEvent["attributions"][number]["stance"],
  text: string,
  name: string | null = text,
): ConflictEvent["attributions"][number] => ({
  stance,
  text,
  ...(name === null ? {} : { name }),
  evidence: [evidence(text)],
});

/** Returns an event: a drone attack on a depot in Kessim on 3 March 2031, told by nobody, unless told otherwise. */
export function makeEvent(changes: Partial<ConflictEvent> = {}): ConflictEvent {
  const reportId = toId("report", (++made).toString(16).padStart(16, "0"));
  const event = {
    id: toEventId(reportId),
    reportIds: [reportId],
    voices: [],
    type: "assault",
    mode: "drone-attack",
    status: "occurred",
    time: day("2031-03-03"),
    place: town("Kessim"),
    participants: [target("fuel depot")],
    weapons: [],
    casualties: [],
    attributions: [],
    contested: [],
    confidence: "moderate",
    reasons: [],
    ...changes,
  };
  // Type and mode are given together by each test; the union cannot follow a spread.
  return event as ConflictEvent;
}

export const names: Names = { actors: new Map(), phrases: readPhrases(), properWords: new Set(), commonWords: new Set(), unnamedOutlets: new Set() };

/** Returns the words of inlines without their notes. */
export const plain = (inlines: readonly Inline[]): string => inlines.map((inline) => (inline.kind === "cite" ? "" : inline.text)).join("");
