import { Actor, ActorRelation } from "@dateline/schema";
import { z } from "zod";
import { type Begins, beginningsOf } from "../beginnings.js";
import { joinedKey, wordKey } from "../grammar/name-key.js";
import { remember } from "../remember.js";
import { actorIdOf, slugOf } from "./actor-id.js";

const words = z.array(z.string().min(1));

/** The shape of `data/actors/forces.json`. */
export const ForcesFile = z.strictObject({
  about: z.string(),
  bodies: z.array(
    z.strictObject({
      suffix: z.string(),
      name: z.string().describe("{country}, {the country} and {demonym} stand for the state's names."),
      kind: Actor.shape.kind,
      relation: ActorRelation.shape.relation.optional().describe("How it stands to the state; organ-of where left out."),
      under: z.string().optional().describe("Suffix of the body that it is part of."),
      of: words.optional().describe('Those of its nouns that the state may follow: "the army of Iraq".'),
      office: z.literal(true).optional().describe("People hold it; a name after it is that person's."),
      built: z.literal(true).optional().describe('It is a building too: with "in" after it, it is left to the gazetteer.'),
      nouns: words,
    }),
  ),
  named: z.record(z.string(), z.string()).describe("Bodies that have a name of their own, by id."),
  own: z.record(z.string(), z.string()).describe("Bodies that are actors in their own right, by id."),
  adjectives: z.record(z.string(), z.string()).describe("What stands for {demonym} where the list of countries gives another, by country."),
  seats: z.record(z.string(), z.string()).describe("Besides capitals, places that stand for a state, with its country."),
  articled: words.describe("Countries whose names take the article."),
  modifiers: words.describe('Words between state and body that change nothing: "Iraqi federal police".'),
  backing: words,
  backers: words.describe('Verbs of backing: "militias that Iran arms".'),
  groupNouns: words,
  collective: words.describe('Plural nouns that, after a group\'s name, mean the group: "Houthi rebels".'),
  generic: words.describe('Singular nouns that say after a group\'s name what it is: "the Islamic State militia group".'),
  civic: words.describe('Words beside "coalition" that make it one of parties.'),
});

/** A state's names as the actor table needs them. */
export interface StateNames {
  code: string;
  name: string;
  names: readonly string[];
  demonyms: readonly string[];
  /** Its capitals, which stand for it where they act: "Tehran-backed". */
  capitals?: readonly string[];
}

/** A body that every state has ("the Iraqi army"), by the noun phrase that names it. */
export type StateBody = Omit<z.infer<typeof ForcesFile>["bodies"][number], "nouns" | "of">;

/** How a state's name is written: initials in capitals, an adjective before its noun. */
export interface StateWord {
  state: StateNames;
  initials: boolean;
  adjective: boolean;
}

/** The bodies that every state has. */
export interface StateBodies {
  /** By noun phrase, lower case. */
  bodies: ReadonlyMap<string, StateBody>;
  /** Those of the noun phrases that the state may follow: "the army of Iraq". */
  ofState: ReadonlySet<string>;
  /** First words of the noun phrases. */
  opensBody: ReadonlySet<string>;
  /** Most words in one of them. */
  longestBody: number;
  modifiers: ReadonlySet<string>;
  state: (code: string) => StateNames | undefined;
  /** The state whose name, demonym or abbreviation the key is, by `wordKey`. */
  stateByWord: ReadonlyMap<string, StateNames>;
  /** The same with names joined, and how each is written. */
  stateByKey: ReadonlyMap<string, StateWord>;
  /** Whether a key of `stateByKey` begins so. */
  beginsState: Begins;
  /** The state whose capital the key is. */
  stateByCapital: ReadonlyMap<string, StateNames>;
  /** The actor of a state's body, as it enters `actors.jsonl`. */
  bodyOf: (state: StateNames, body: StateBody) => Actor;
  /** The category of groups that a state backs ("Iran-backed militias"). */
  backedBy: (state: StateNames) => Actor;
  /** The actor of any state's body by its id. */
  bodyById: (id: string) => Actor | undefined;
  /** The governments of all states, by actor id. */
  governments: ReadonlyMap<string, Actor>;
}

const isInitials = (name: string) => /^(?:\p{Lu}\.?\s?){2,4}$/u.test(name);

/** Returns the bodies of states by the words that name them; `byId` holds the actors that a body may be. */
export function buildStateBodies(forces: z.infer<typeof ForcesFile>, states: readonly StateNames[], byId: ReadonlyMap<string, Actor>): StateBodies {
  const bodies = new Map<string, StateBody>();
  for (const { nouns, of, ...body } of forces.bodies) for (const noun of nouns) bodies.set(noun, body);
  const stateByCode = new Map(states.map((state) => [state.code, state]));
  const stateBySlug = new Map(states.map((state) => [slugOf(state.name), state]));
  const made = new Map<StateBody, Map<StateNames, Actor>>();
  // Every mention of a state asks for its body.
  const bodyOf = (state: StateNames, body: StateBody) => {
    const ofBody = made.get(body) ?? new Map<StateNames, Actor>();
    const actor = ofBody.get(state) ?? toActor(state, body, forces, byId);
    made.set(body, ofBody.set(state, actor));
    return actor;
  };
  const government = bodies.get("government");
  const suffixed = forces.bodies.filter(({ suffix }) => suffix !== "");
  return {
    bodies,
    ofState: new Set(forces.bodies.flatMap((body) => body.of ?? [])),
    opensBody: new Set([...bodies.keys()].map((noun) => noun.split(" ")[0] ?? "")),
    longestBody: Math.max(...[...bodies.keys()].map((noun) => noun.split(" ").length)),
    modifiers: new Set(forces.modifiers),
    state: (code) => stateByCode.get(code),
    ...indexStates(states, forces.seats),
    bodyOf,
    backedBy: (state) => ({
      id: actorIdOf(`${slugOf(state.name)}-backed-militias`),
      name: `${state.name}-backed militias`,
      kind: "category",
      aliases: [],
      relations: [{ to: actorIdOf(slugOf(state.name)), relation: "backed-by" }],
    }),
    // Every participant asks for its actor, most of them for one that is no state's.
    bodyById: remember((id) => {
      const body = suffixed.find(({ suffix }) => id.endsWith(suffix) && stateBySlug.has(id.slice(0, -suffix.length))) ?? government;
      const state = body === undefined ? undefined : stateBySlug.get(body.suffix === "" ? id : id.slice(0, -body.suffix.length));
      return body === undefined || state === undefined ? undefined : bodyOf(state, body);
    }),
    governments: new Map(government === undefined ? [] : states.map((state) => bodyOf(state, government)).map((actor) => [actor.id, actor])),
  };
}

function indexStates(
  states: readonly StateNames[],
  seats: Readonly<Record<string, string>>,
): Pick<StateBodies, "stateByWord" | "stateByKey" | "beginsState" | "stateByCapital"> {
  const stateByWord = new Map<string, StateNames>();
  const stateByKey = new Map<string, StateWord>();
  const stateByCapital = new Map<string, StateNames>();
  // Of states that share a word ("Congolese"), the first listed is meant.
  for (const state of states) {
    for (const word of [state.name, ...state.names, ...state.demonyms]) {
      if (!stateByWord.has(wordKey(word))) stateByWord.set(wordKey(word), state);
      const adjective = state.demonyms.includes(word) && !state.names.includes(word);
      if (!stateByKey.has(joinedKey(word))) stateByKey.set(joinedKey(word), { state, initials: isInitials(word), adjective });
    }
    for (const capital of state.capitals ?? []) if (!stateByCapital.has(joinedKey(capital))) stateByCapital.set(joinedKey(capital), state);
  }
  for (const [seat, code] of Object.entries(seats)) {
    const state = states.find((each) => each.code === code);
    if (state !== undefined) stateByCapital.set(joinedKey(seat), state);
  }
  return { stateByWord, stateByKey, beginsState: beginningsOf(stateByKey.keys()), stateByCapital };
}

function toActor(state: StateNames, body: StateBody, forces: z.infer<typeof ForcesFile>, byId: ReadonlyMap<string, Actor>): Actor {
  const base = slugOf(state.name);
  const id = `${base}${body.suffix}`;
  const known = byId.get(forces.own[id] ?? id);
  if (known !== undefined) return known;
  const article = forces.articled.includes(state.code) ? "the " : "";
  const name =
    forces.named[id] ??
    body.name
      .replace("{country}", state.name)
      .replace("{the country}", `${article}${state.name}`)
      .replace("{demonym}", forces.adjectives[state.code] ?? state.demonyms[0] ?? state.name);
  const over = body.under === undefined ? [] : [{ to: actorIdOf(forces.own[`${base}${body.under}`] ?? `${base}${body.under}`), relation: "part-of" as const }];
  const relations = body.suffix === "" ? [] : [...over, { to: actorIdOf(base), relation: body.relation ?? ("organ-of" as const) }];
  return { id: actorIdOf(id), name, kind: body.kind, country: state.code, aliases: [], relations };
}
