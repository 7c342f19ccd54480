import { describe, expect, it } from "vitest";
import { z } from "zod";
import { coreModes, coreTypes, type ModeSpec } from "../../src/index.js";
import { corporaFolder, readCorpusJson } from "../corpora.js";

const modes: [string, ModeSpec][] = Object.entries(coreModes);
const typeNames: string[] = coreTypes.map((spec) => spec.type);

describe("coreTypes", () => {
  it("are sixteen, each named once, parted into PLOVER's four quadrants", () => {
    const inQuadrant = (quadrant: string) => coreTypes.filter((spec) => spec.quadrant === quadrant).map((spec) => spec.type);
    expect(new Set(typeNames).size).toBe(16);
    expect(inQuadrant("verbal-cooperation")).toEqual(["agree", "consult", "support", "concede"]);
    expect(inQuadrant("material-cooperation")).toEqual(["cooperate", "aid", "retreat"]);
    expect(inQuadrant("verbal-conflict")).toEqual(["request", "accuse", "reject", "threaten"]);
    expect(inQuadrant("material-conflict")).toEqual(["protest", "sanction", "mobilize", "coerce", "assault"]);
  });
});

describe("coreModes", () => {
  it("have kebab-case names", () => {
    expect(modes.map(([name]) => name).filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it("belong to a core type, and every core type has one", () => {
    expect([...new Set(modes.map(([, { type }]) => type))].sort()).toEqual([...typeNames].sort());
  });

  it("have a title and a definition that is a sentence", () => {
    const faulty = modes.filter(([, { title, definition }]) => title.length < 3 || !/^[A-Z].*\.$/.test(definition));
    expect(faulty).toEqual([]);
  });

  it("have titles that tell them apart", () => {
    const titles = modes.map(([, { title }]) => title);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it("map abduction and hijacking to PLOVER's abduct, under assault", () => {
    expect(coreModes.abduct).toMatchObject({ type: "assault", plover: "abduct" });
    expect(coreModes.hijack).toMatchObject({ type: "assault" });
  });
});

describe.skipIf(corporaFolder === undefined)("coreModes against DATELINE_CORPORA", () => {
  it("hold every mode of the hand-coded seeds, under the same type", () => {
    const Seeds = z.object({ modes: z.record(z.string(), z.object({ type: z.string() })) });
    const coded = Seeds.parse(readCorpusJson("gold/seeds.json")).modes;
    const known: Readonly<Record<string, ModeSpec>> = coreModes;
    expect(Object.keys(coded).length).toBeGreaterThan(30);
    expect(Object.entries(coded).filter(([name, { type }]) => known[name]?.type !== type)).toEqual([]);
  });

  it("name a PLOVER mode that PLOVER has for the same type", () => {
    const Plover = z.object({ types: z.array(z.object({ code: z.string(), quad: z.string(), modes: z.array(z.object({ code: z.string() })) })) });
    const { types } = Plover.parse(readCorpusJson("reference/plover.json"));
    const known = new Set(types.flatMap((type) => type.modes.map((mode) => `${type.code.toLowerCase()}/${mode.code}`)));
    expect(types.map(({ code, quad }) => [code.toLowerCase(), quad]).sort()).toEqual(coreTypes.map(({ type, quadrant }) => [type, quadrant]).sort());
    expect(modes.filter(([, { type, plover }]) => plover !== undefined && !known.has(`${type}/${plover}`)).map(([name]) => name)).toEqual([]);
  });

  it("name an ACLED sub-event type that ACLED has", () => {
    const Acled = z.object({ event_types: z.array(z.object({ sub_event_types: z.array(z.object({ name: z.string() })) })) });
    const known = new Set(Acled.parse(readCorpusJson("reference/acled.json")).event_types.flatMap((type) => type.sub_event_types.map(({ name }) => name)));
    expect(known.size).toBe(25);
    expect(modes.filter(([, { acled }]) => acled !== undefined && !known.has(acled)).map(([name]) => name)).toEqual([]);
  });
});
