import { describe, expect, expectTypeOf, it } from "vitest";
import { ActorId, CorrectionId, DocumentId, EventId, FigureId, IssueId, MentionId, ReportId, toEventId, toId } from "../src/index.js";

const digest = "0123456789abcdef".repeat(4);

describe("toId", () => {
  it.each([
    { kind: "document", schema: DocumentId },
    { kind: "mention", schema: MentionId },
    { kind: "report", schema: ReportId },
    { kind: "event", schema: EventId },
    { kind: "figure", schema: FigureId },
    { kind: "issue", schema: IssueId },
    { kind: "correction", schema: CorrectionId },
  ] as const)("mints a $kind id that its schema accepts and the others refuse", ({ kind, schema }) => {
    const id = toId(kind, digest);
    expect(id).toBe(`${kind[0]}_0123456789abcdef`);
    const accepting = [DocumentId, MentionId, ReportId, EventId, FigureId, IssueId, CorrectionId].filter((other) => other.safeParse(id).success);
    expect(accepting).toEqual([schema]);
  });

  it("brands what it mints", () => {
    expectTypeOf(toId("report", digest)).toEqualTypeOf<ReportId>();
    expectTypeOf<string>().not.toExtend<ReportId>();
    expectTypeOf<ReportId>().not.toExtend<EventId>();
  });
});

describe("toEventId", () => {
  it("keeps the digits of the smallest report", () => {
    expect(toEventId(toId("report", digest))).toBe(toId("event", digest));
  });
});

describe("ActorId", () => {
  it.each([
    { text: "river-militia", valid: true },
    { text: "brigade-12", valid: true },
    { text: "River-Militia", valid: false },
    { text: "river--militia", valid: false },
    { text: "-river", valid: false },
    { text: "", valid: false },
  ])('says $valid to "$text"', ({ text, valid }) => {
    expect(ActorId.safeParse(text).success).toBe(valid);
  });
});
