import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { link } from "../src/index.js";
import { context, readText } from "./read-text.js";

const parsed = [
  "Gunmen killed six traders in the market of Ansongo, Mali, on Sunday.",
  "Six traders were shot dead in Ansongo in northern Mali on Sunday, officials said.",
  "At least eight people died in Ansongo on Sunday when gunmen attacked its market.",
  "A car bomb killed three people in Mosul on Friday.",
  "At least five people died when a car bomb exploded in Mosul on Friday, police said.",
  "A car bomb killed four people in Baghdad on Friday.",
  "Rebels attacked the garrison of Djibo on Saturday. The army said 20 soldiers were killed.",
  "Rebels attacked the garrison of Djibo on Saturday. Rebels said 70 soldiers were killed.",
  "The Arakan Army shelled a post near Sittwe on Thursday. Commander Zaw Min Oo was killed.",
  "Commander Zaw Min Oo died when a post near Sittwe in Rakhine was shelled on Thursday.",
].map((text, at) => readText({ text, path: `${at}.txt`, publisher: `Wire ${at}` }));

const order = fc.shuffledSubarray(parsed, { minLength: parsed.length });
const some = fc.shuffledSubarray(parsed, { minLength: 1 });

describe("linking", () => {
  it("does not depend on the order of the documents", () => {
    const expected = link(parsed, context);
    fc.assert(
      fc.property(order, (documents) => {
        expect(link(documents, context)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("puts each report into one event, and no two of one document into the same", () => {
    fc.assert(
      fc.property(some, (documents) => {
        const { events, reports } = link(documents, context);
        const inEvents = events.flatMap(({ reportIds }) => reportIds);
        expect([...inEvents].sort()).toEqual(reports.map(({ id }) => id).sort());
        for (const { reportIds } of events) {
          const from = reports.filter(({ id }) => reportIds.includes(id)).map(({ documentId }) => documentId);
          expect(new Set(from).size).toBe(from.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("keeps every version of a disputed field with somebody who holds it", () => {
    const disputed = link(parsed, context).events.flatMap(({ contested }) => contested);
    expect(disputed.length).toBeGreaterThan(0);
    for (const { versions } of disputed) for (const { by } of versions) expect(by.length).toBeGreaterThan(0);
  });
});
