import { readFileSync } from "node:fs";
import { Actor, DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { buildActorTable } from "../src/actors.js";
import { joinedKey } from "../src/grammar/name-key.js";
import { context } from "./recognizers/read-names.js";

const { actors } = context;
const read = (name: string) => readFileSync(new URL(`../data/actors/${name}`, import.meta.url), "utf8");
const rows = JSON.parse(read("actors.json")) as readonly (Actor & { weak?: { names: string[]; where: string[] } })[];

describe("the table of actors", () => {
  it("is one row a line, sorted by id", () => {
    const lines = read("actors.json").trim().split("\n").slice(1, -1);
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, "")).id)).toEqual(rows.map(({ id }) => id).sort());
  });

  it("knows more than nine hundred actors in more than ninety countries", () => {
    expect(rows.length).toBeGreaterThan(900);
    expect(new Set(rows.map(({ country }) => country)).size).toBeGreaterThan(90);
  });

  it("leads every relation to an actor that there is", () => {
    const astray = [...actors.byId.values()].flatMap(({ id, relations }) =>
      relations.filter(({ to }) => actors.get(to) === undefined).map(({ to }) => `${id} -> ${to}`),
    );
    expect(astray).toEqual([]);
  });

  it("gives countries and weak names' states that are states", () => {
    const codes = rows.flatMap(({ id, country, weak }) => [...(country === undefined ? [] : [country]), ...(weak?.where ?? [])].map((code) => ({ id, code })));
    expect(codes.filter(({ code }) => actors.state(code) === undefined)).toEqual([]);
  });

  it("gives no name that holds anywhere to two actors", () => {
    const owners = new Map<string, string>();
    const shared = rows.flatMap(({ id, name, aliases, weak }) =>
      [name, ...aliases]
        .filter((each) => weak?.names.includes(each) !== true)
        .filter((each) => {
          const owner = owners.get(joinedKey(each)) ?? id;
          owners.set(joinedKey(each), owner);
          return owner !== id;
        }),
    );
    expect(shared).toEqual([]);
  });

  it("makes records that fit the schema of the bodies of every state", () => {
    const made = ["IQ", "US", "CI", "CD", "SV"].flatMap((code) => {
      const state = actors.state(code);
      return state === undefined ? [] : [...actors.bodies.values()].map((body) => actors.bodyOf(state, body));
    });
    expect(made.filter((actor) => !Actor.safeParse(actor).success)).toEqual([]);
    expect(made.flatMap(({ relations }) => relations.map(({ to }) => to)).filter((to) => actors.get(to) === undefined)).toEqual([]);
  });

  it("takes in officeholders, each with the state or body they serve", () => {
    expect(actors.byId.get("gustavo-petro")).toMatchObject({ kind: "person", country: "CO", relations: [{ to: "colombia", relation: "official-of" }] });
    expect(actors.byId.get("jens-stoltenberg")).toMatchObject({ relations: [{ to: "nato", relation: "official-of" }] });
  });

  it("names the row that does not fit", () => {
    const build = () => buildActorTable([{ id: "x", name: "X", kind: "army", aliases: [], relations: [] }], JSON.parse(read("forces.json")), []);
    expect(build).toThrow(DatelineError);
    expect(build).toThrow(/actors\.json: 0\.kind/);
  });
});

describe("names of state bodies", () => {
  it.each([
    { id: "iraq-foreign-ministry", name: "Iraqi Ministry of Foreign Affairs" },
    { id: "iraq-security-forces", name: "Iraqi security forces" },
    { id: "jordan", name: "Jordan (government)" },
    { id: "united-states", name: "United States" },
    { id: "united-states-navy", name: "United States Navy" },
    { id: "united-states-president", name: "President of the United States" },
    { id: "france-prime-minister", name: "Prime Minister of France" },
    { id: "dr-congo-armed-forces", name: "Armed Forces of the Democratic Republic of the Congo" },
  ])("$id is $name", ({ id, name }) => {
    expect(actors.get(id)?.name).toBe(name);
  });
});
