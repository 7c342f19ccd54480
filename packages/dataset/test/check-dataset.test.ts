import { describe, expect, it } from "vitest";
import { checkDataset, type Dataset } from "../src/index.js";
import { tinyRecords } from "./tiny.js";

/** Returns a copy of the tiny dataset, open to change, as JSON would hold it. */
async function changed(change: (dataset: { [File in keyof Dataset]: Dataset[File] extends readonly (infer R)[] ? R[] : unknown }) => void) {
  const copy = structuredClone(await tinyRecords());
  change(copy as never);
  return checkDataset(copy).map(({ file, message }) => `${file}: ${message}`);
}

function first<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined) throw new Error("The tiny dataset has lost a record.");
  return value;
}

describe("checkDataset", () => {
  it("finds nothing in a sound dataset", async () => {
    expect(await changed(() => undefined)).toEqual([]);
  });

  it("finds an id that stands for two records", async () => {
    const problems = await changed(({ mentions }) => mentions.push(first(mentions)));
    expect(problems).toEqual(["mentions: The id stands for two records."]);
  });

  it("finds a record of a document that is not there", async () => {
    const problems = await changed(({ documents }) => documents.splice(0));
    expect(problems.filter((problem) => problem.includes("There is no document"))).toHaveLength(4 + 2 + 1);
  });

  it("finds an event and a report that do not name each other", async () => {
    const problems = await changed(({ events }) => {
      const [one, other] = [first(events), first(events.slice(1))];
      [one.reportIds, other.reportIds] = [other.reportIds, one.reportIds];
    });
    expect(problems.filter((problem) => problem.includes("does not name the report"))).toHaveLength(2);
    expect(problems.filter((problem) => problem.includes("belongs to event"))).toHaveLength(2);
    expect(problems.filter((problem) => problem.includes("gives another id"))).toHaveLength(2);
  });

  it("finds reports whose event is gone and events whose report is gone", async () => {
    expect(await changed(({ events }) => events.splice(0))).toEqual(Array(2).fill(expect.stringMatching(/^reports: There is no event e_/)));
    expect(await changed(({ reports }) => reports.splice(0))).toContainEqual(expect.stringMatching(/^events: There is no report r_/));
  });

  it("finds a quote that is not the slice, at any depth", async () => {
    const problems = await changed(({ events, mentions, reports }) => {
      first(mentions).text = "Southern Front";
      first(first(reports).evidence).end -= 1;
      first(first(events).place?.evidence ?? []).quote = "Port Elmar";
    });
    expect(problems.map((problem) => problem.replace(/ is not the text.*/, ""))).toEqual(
      ["mentions: text", "reports: evidence.0", "events: place.evidence.0"].map((name) => name.replace("mentions: text", "mentions: record")),
    );
  });

  it("finds a participant of an event that none of its documents names", async () => {
    const problems = await changed(({ events }) => {
      first(first(events).participants).text = "nobody there";
    });
    expect(problems).toEqual([expect.stringMatching(/^events: participants.0 is not the text/)]);
  });

  it("finds a span that runs past the end of the text", async () => {
    const problems = await changed(({ issues }) => {
      first(issues).end = 1_000_000;
    });
    expect(problems).toEqual([expect.stringMatching(/^issues: record is not the text/)]);
  });

  it("finds an actor that the dataset does not hold", async () => {
    const problems = await changed(({ actors }) => {
      actors.splice(0, actors.length, ...actors.filter(({ id }) => id !== "harbour-wire"));
    });
    expect(problems).toEqual(["reports: There is no actor harbour-wire.", "events: There is no actor harbour-wire."]);
  });

  it.each(["/etc/passwd", "../secret.txt", "a/../../b.txt", "C:\\news\\a.txt"])("finds the path %s, which leads out of the input", async (path) => {
    const problems = await changed(({ documents }) => {
      first(documents).path = path;
    });
    expect(problems).toEqual([`documents: The path "${path}" leads out of the input.`]);
  });
});
