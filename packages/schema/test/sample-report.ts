import type { z } from "zod";
import type { EventReport, SourceDocument } from "../src/index.js";

const text = "Qamar, 3 March (Northwire) - Gunmen opened fire on a checkpoint near Qamar on Sunday, killing two police officers, the ministry said.";

const documentId = "d_00000000000000aa";

/** The evidence for words of the sample text. */
export function evidenceOf(quote: string): z.input<typeof EventReport>["evidence"][number] {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`The sample text has no "${quote}".`);
  return { documentId, start, end: start + quote.length, quote };
}

function slice(words: string): { text: string; start: number; end: number } {
  const { quote, start, end } = evidenceOf(words);
  return { text: quote, start, end };
}

/** A document as it stands on the wire, valid in every field. */
export const sampleDocument: z.input<typeof SourceDocument> = {
  id: documentId,
  path: "qamar.txt",
  sha256: "aa".repeat(32),
  mediaType: "text/plain",
  language: "en",
  publisher: "Northwire",
  published: { edtf: "XXXX-03-03", start: null, end: null, precision: "day", basis: "stated", text: "3 March", evidence: [evidenceOf("3 March")] },
  text,
  blocks: [{ kind: "paragraph", start: 0, end: text.length }],
};

/** A report as it stands on the wire, valid in every field. */
export const sampleReport = {
  id: "r_00000000000000bb",
  documentId,
  eventId: "e_00000000000000bb",
  type: "assault",
  mode: "shooting",
  status: "occurred",
  time: {
    edtf: "2024-03-03",
    start: "2024-03-03",
    end: "2024-03-03",
    precision: "day",
    basis: "relative",
    text: "on Sunday",
    evidence: [evidenceOf("on Sunday")],
  },
  place: {
    name: "Qamar",
    kind: "town",
    precision: 2,
    latitude: 33.1,
    longitude: 44.2,
    country: "IQ",
    text: "near Qamar",
    evidence: [evidenceOf("near Qamar")],
  },
  participants: [
    { role: "perpetrator", kind: "group", ...slice("Gunmen") },
    { role: "target", kind: "facility", ...slice("checkpoint") },
    { role: "victim", kind: "person", ...slice("police officers") },
  ],
  weapons: [],
  casualties: [
    {
      outcome: "killed",
      min: 2,
      max: 2,
      approximate: false,
      text: "two police officers",
      side: "combatant",
      evidence: [evidenceOf("killing two police officers")],
    },
  ],
  attributions: [{ stance: "reports", text: "the ministry", evidence: [evidenceOf("the ministry said")] }],
  contested: [],
  confidence: "moderate",
  reasons: ["one official voice"],
  explanation: [{ stage: "assemble", rule: "open-fire/active", field: "type", start: evidenceOf("opened fire").start, end: evidenceOf("opened fire").end }],
  evidence: [evidenceOf("Gunmen opened fire on a checkpoint near Qamar on Sunday, killing two police officers, the ministry said.")],
} satisfies z.input<typeof EventReport>;

/** An event of that one report, as it stands on the wire. */
export function sampleEvent() {
  const { documentId: _documentId, eventId, explanation: _explanation, evidence: _evidence, id, ...shared } = sampleReport;
  return { ...shared, id: eventId, reportIds: [id], voices: ["the ministry"] };
}
