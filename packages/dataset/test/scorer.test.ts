import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, tinyFolder, tinyRecords } from "./tiny.js";

const corpora = process.env.DATELINE_CORPORA;
const scorer = join(corpora ?? "", "gold", "score-events.mjs");
if (corpora !== undefined && !existsSync(scorer)) throw new Error(`DATELINE_CORPORA is set, but there is no ${scorer}.`);

/** What a careful reader finds in the tiny dispatch, in the form of the gold files. */
const gold = {
  coverage: "all",
  documents: [{ file: "port-almar.txt" }],
  clusters: [],
  events: [
    {
      id: "attack",
      type: "assault",
      mode: "drone-attack",
      status: "occurred",
      date: { edtf: "2031-03-03" },
      place: { name: "Port Almar", country: "YE", lat: 12.79, lon: 45.03 },
      perpetrators: [{ name: "Northern Front" }],
      targets: [{ name: "fuel depot" }],
      weapons: [{ kind: "drone" }],
      casualties: [
        { outcome: "killed", min: 1, max: 1 },
        { outcome: "injured", min: 4, max: null },
      ],
      attributions: [
        { stance: "claims-responsibility", who: "Northern Front" },
        { stance: "confirms", who: "harbour police" },
      ],
      in: [{ file: "port-almar.txt", lines: [3] }],
    },
    {
      id: "march",
      type: "protest",
      mode: "protest",
      status: "occurred",
      date: { edtf: "2031-03-04" },
      place: { name: "Port Almar", country: "YE", lat: 12.79, lon: 45.03 },
      perpetrators: [{ name: "300 people" }],
      targets: [{ name: "group" }],
      in: [{ file: "port-almar.txt", lines: [7] }],
    },
  ],
};

describe("a dataset before the scorer of events", () => {
  it.skipIf(corpora === undefined)("is read whole: every event, field and line of the tiny dispatch counts as right", async () => {
    const folder = await newFolder();
    const [document] = (await tinyRecords()).documents;
    await writeFile(join(folder, "port-almar.txt"), document?.text ?? "");
    await writeFile(join(folder, "gold.json"), JSON.stringify(gold));
    const printed = execFileSync(process.execPath, [scorer, "--gold", join(folder, "gold.json"), "--pred", tinyFolder, "--texts", folder, "--json"], {
      encoding: "utf8",
    });
    const { events, fields } = JSON.parse(printed);
    expect(events.all).toMatchObject({ tp: 2, fp: 0, fn: 0 });
    const wrong = Object.entries(fields).filter(([, field]) => (field as { accuracy: number }).accuracy < 1);
    expect(wrong.map(([name]) => name)).toEqual([]);
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(["date", "place", "perpetrator", "target", "weapon", "killed", "injured", "attribution"]));
  });
});
