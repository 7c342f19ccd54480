import { describe, expect, it } from "vitest";
import { type CodecRecords, jsonLines } from "../../src/codecs/index.js";
import { EventReport, SourceDocument } from "../../src/index.js";
import { sampleDocument, sampleReport } from "../sample-report.js";

const records: CodecRecords = {
  documents: [SourceDocument.parse(sampleDocument)],
  actors: [],
  reports: [EventReport.parse(sampleReport)],
  events: [],
  figures: [],
};

describe("JSON Lines", () => {
  it.each(["reports", "documents"] as const)("give back the %s that they were given", (table) => {
    const text = [...jsonLines.encode(records, { table })].join("");
    expect([...jsonLines.decode(text, { table })]).toEqual(records[table]);
  });

  it("say which line is not JSON, and which field is not right", () => {
    const [line = ""] = jsonLines.encode(records, { table: "reports" });
    const decode = (text: string) => [...jsonLines.decode(text, { table: "reports", path: "r.jsonl" })];
    expect(() => decode(`${line}{`)).toThrow(expect.objectContaining({ code: "data/invalid", message: "Line 2 is not JSON.", path: "r.jsonl" }));
    expect(() => decode(line.replace('"occurred"', '"surely"'))).toThrow(/^Line 1: status: /);
  });
});
