import { EventReport, SourceDocument } from "@dateline/schema";
import { type CodecRecords, webAnnotation } from "@dateline/schema/codecs";

const text = "💥 Gunmen fired on a market in Idlib.";
const documentId = "d_91b2c7e04d5a6f38";
const document = SourceDocument.parse({
  id: documentId,
  path: "a.txt",
  sha256: "9".repeat(64),
  mediaType: "text/plain",
  language: "en",
  published: null,
  text,
  blocks: [],
});
const report = EventReport.parse({
  id: "r_91b2c7e04d5a6f38",
  documentId,
  eventId: "e_91b2c7e04d5a6f38",
  type: "assault",
  mode: "shooting",
  status: "occurred",
  time: null,
  place: null,
  participants: [{ role: "perpetrator", kind: "group", text: "Gunmen", start: 3, end: 9 }],
  weapons: [],
  casualties: [],
  attributions: [],
  contested: [],
  confidence: "moderate",
  reasons: [],
  explanation: [],
  evidence: [],
});

const records: CodecRecords = { documents: [document], actors: [], reports: [report], events: [], figures: [] };
const collection = [...webAnnotation.encode(records)].join("");

// The W3C counts code points, of which an emoji is one; here it is two code units.
const [annotation] = JSON.parse(collection).first.items;
console.log(annotation.target.selector[1].start, report.participants[0]?.start); // 2 3

const [back] = webAnnotation.decode(collection, { documents: [document] });
console.log(back?.field, back?.evidence.quote, back?.evidence.start); // /participants/0 Gunmen 3
