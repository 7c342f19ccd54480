import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CodecRecords, hxl, readCsv } from "../../../src/codecs/index.js";
import { arbitraryRecords } from "../arbitrary-records.js";
import { encodeAll } from "../without-losses.js";
import { killed, party, recordsOf } from "./made-event.js";

/** The rows of the records under their tags. */
function rowsOf(records: CodecRecords): Record<string, string>[] {
  const [, tags, ...rows] = [...readCsv(encodeAll(hxl, records).text)];
  return rows.map(({ cells }) => Object.fromEntries(cells.map(({ value }, at) => [tags?.cells[at]?.value ?? "", value])));
}

const rowOf = (changes: Parameters<typeof recordsOf>[0]) => rowsOf(recordsOf(changes))[0];

describe("HXL", () => {
  it("puts one well-formed tag on every column, each once, under a header of plain names", () => {
    const [names, tags] = [...readCsv(encodeAll(hxl, recordsOf({})).text)].map(({ cells }) => cells.map(({ value }) => value));
    for (const tag of tags ?? []) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
    expect(new Set(tags).size).toBe(tags?.length);
    expect(new Set(names).size).toBe(tags?.length);
  });

  it("says what the schema says", () => {
    expect(
      rowOf({ participants: [party("perpetrator", "dune-front"), party("victim", "farmers")], casualties: [killed(3, null, { side: "civilian" })] }),
    ).toMatchObject({
      "#event+id": "e_00000000000000bb",
      "#date+occurred": "2024-03-03",
      "#event+type": "assault",
      "#event+type+sub": "shooting",
      "#status": "occurred",
      "#group+name+first": "Dune Front",
      "#group+type+first": "perpetrator",
      "#group+name+second": "farmers",
      "#country+name": "Iraq",
      "#country+code": "IQ",
      "#loc+name": "Qamar",
      "#geo+lat": "33.1",
      "#affected+killed": "",
      "#affected+killed+min": "3",
      "#affected+killed+max": "",
      "#affected+killed+civilian+min": "3",
      "#affected+injured": "",
      "#affected+injured+min": "",
      "#meta+source": "Northwire",
      "#meta+confidence": "moderate",
    });
  });

  it("has a row for every event, of whatever status, in cells that validators take", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const rows = rowsOf(records);
        expect(rows.map((row) => row["#event+id"])).toEqual(records.events.map(({ id }) => id));
        for (const [at, row] of rows.entries()) {
          const { time, casualties } = records.events[at] ?? { time: null, casualties: [] };
          for (const [tag, value] of Object.entries(row)) {
            if (tag.startsWith("#affected")) expect(value).toMatch(/^\d*$/);
            if (tag.startsWith("#date") && !tag.endsWith("+edtf")) expect(value).toMatch(/^(\d{4}-\d\d-\d\d)?$/);
          }
          expect([row["#date+start"], row["#date+end"]]).toEqual([time?.start ?? "", time?.end ?? ""]);
          // Nobody counted is not the same as none.
          const isCounted = casualties.some(({ outcome }) => outcome === "killed");
          expect(row["#affected+killed+min"] !== "").toBe(isCounted);
        }
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it.each([
    { casualties: [killed(4, 4, { side: "civilian" }), killed(3, 5, { side: "combatant" })], range: ["", "7", "9"] },
    { casualties: [killed(3), killed(5)], range: ["", "3", "5"] },
    { casualties: [killed(3, 9, { best: 5 })], range: ["5", "3", "9"] },
    { casualties: [killed(0)], range: ["0", "0", "0"] },
    { casualties: [], range: ["", "", ""] },
  ])("gives the range that voices bound: $range", ({ casualties, range }) => {
    const row = rowOf({ casualties });
    expect(["#affected+killed", "#affected+killed+min", "#affected+killed+max"].map((tag) => row?.[tag])).toEqual(range);
  });

  it("tells what it loses of one event and not of another", () => {
    const lost = (changes: Parameters<typeof recordsOf>[0]) => encodeAll(hxl, recordsOf(changes)).losses.map(({ field }) => field);
    expect(lost({ casualties: [killed(3)] })).not.toContain("casualties");
    expect(lost({ casualties: [killed(3), killed(5)] })).toContain("casualties");
    expect(lost({ weapons: [{ kind: "bomb", text: "b", start: 0, end: 1 }] })).toContain("weapons");
    expect(lost({ weapons: [] })).not.toContain("weapons");
  });
});
