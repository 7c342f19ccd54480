import { Actor, DatelineError } from "@dateline/schema";
import { z } from "zod";
import { skeletonKey, soundKey, wordKey } from "./grammar/name-key.js";

const ForcesFile = z.strictObject({
  about: z.string(),
  bodies: z.array(z.strictObject({ suffix: z.string(), name: z.string(), kind: Actor.shape.kind, nouns: z.array(z.string()) })),
  named: z.record(z.string(), z.string()),
  backing: z.array(z.string()),
  groupNouns: z.array(z.string()),
});

/** A state's names as the actor table needs them. */
export interface StateNames {
  code: string;
  name: string;
  names: readonly string[];
  demonyms: readonly string[];
}

/** A body that every state has ("the Iraqi army"), by the noun phrase that names it. */
export interface StateBody {
  suffix: string;
  name: string;
  kind: Actor["kind"];
}

/** The known actors, ready for look-up by name; tolerant of transliteration. */
export interface ActorTable {
  byId: ReadonlyMap<string, Actor>;
  /** Ids by exact key: lower case, no accents or apostrophes, words joined by one space, articles al- left out. */
  exact: ReadonlyMap<string, string>;
  /** Ids by sound: vowels and doublings levelled. One key that two actors share is left out. */
  tolerant: ReadonlyMap<string, string>;
  /** Longest name in words. */
  longest: number;
  /** First words of names, so that most tokens are passed over at once. */
  opens: (key: string, skeleton: string) => boolean;
  bodies: ReadonlyMap<string, StateBody>;
  backing: ReadonlySet<string>;
  groupNouns: ReadonlySet<string>;
  /** The state of an ISO code. */
  state: (code: string) => StateNames | undefined;
  /** The state whose name, demonym or abbreviation the key is. */
  stateByWord: ReadonlyMap<string, StateNames>;
  /** The actor of a state's body, as it enters `actors.jsonl`. */
  bodyOf: (state: StateNames, body: StateBody) => Actor;
  /** The category of groups that a state backs ("Iran-backed militias"). */
  backedBy: (state: StateNames) => Actor;
  /** The actor of an id: one of the table's own, or the government of a state. */
  get: (id: string) => Actor | undefined;
}

const slug = (name: string) =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Returns the actor id of a name: a slug; the last resort for names without Latin letters is their code points. */
export function actorIdOf(name: string): Actor["id"] {
  const id = slug(name) || `x-${[...name].map((letter) => letter.codePointAt(0)?.toString(16) ?? "").join("-")}`;
  return Actor.shape.id.parse(id.slice(0, 80).replace(/-$/, ""));
}

function check<T>(schema: z.ZodType<T>, json: unknown, path: string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new DatelineError("data/invalid", `${path}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is invalid"}`, {
    path,
    hint: "Mend the row it names.",
  });
}

interface Index {
  exact: Map<string, string>;
  tolerant: Map<string, string>;
  opening: Set<string>;
  longest: number;
}

const shared = "";

function indexNames(actors: readonly Actor[]): Index {
  const index: Index = { exact: new Map(), tolerant: new Map(), opening: new Set(), longest: 1 };
  for (const actor of actors) {
    for (const name of [actor.name, ...actor.aliases]) {
      const words = wordKey(name).split(" ");
      const key = words.join(" ");
      if (key === "") continue;
      if (!index.exact.has(key)) index.exact.set(key, actor.id);
      index.longest = Math.max(index.longest, words.length);
      index.opening.add(words[0] ?? "");
      const sound = skeletonKey(key);
      if (sound === null) continue;
      index.opening.add(soundKey(words[0] ?? ""));
      const other = index.tolerant.get(sound);
      index.tolerant.set(sound, other === undefined || other === actor.id ? actor.id : shared);
    }
  }
  for (const [key, id] of index.tolerant) if (id === shared) index.tolerant.delete(key);
  return index;
}

/**
 * Returns the actor table from its data files and the names of states.
 * Throws `data/invalid` naming file and row where a row does not fit.
 */
export function buildActorTable(actorsJson: unknown, forcesJson: unknown, states: readonly StateNames[]): ActorTable {
  const actors = check(z.array(Actor), actorsJson, "data/actors/actors.json");
  const forces = check(ForcesFile, forcesJson, "data/actors/forces.json");
  const index = indexNames(actors);
  const bodies = new Map<string, StateBody>();
  for (const { nouns, ...body } of forces.bodies) for (const noun of nouns) bodies.set(noun, body);
  const stateByCode = new Map(states.map((state) => [state.code, state]));
  const stateByWord = new Map<string, StateNames>();
  for (const state of states)
    for (const word of [state.name, ...state.names, ...state.demonyms]) if (!stateByWord.has(wordKey(word))) stateByWord.set(wordKey(word), state);
  const bodyOf = (state: StateNames, body: StateBody): Actor => {
    const base = slug(state.name);
    const id = `${base}${body.suffix}`;
    const known = actors.find((actor) => actor.id === id);
    if (known !== undefined) return known;
    const name = forces.named[id] ?? body.name.replace("{country}", state.name).replace("{demonym}", state.demonyms[0] ?? state.name);
    const relations = body.suffix === "" ? [] : [{ to: actorIdOf(base), relation: "organ-of" as const }];
    return { id: actorIdOf(id), name, kind: body.kind, country: state.code, aliases: [], relations };
  };
  const backedBy = (state: StateNames): Actor => ({
    id: actorIdOf(`${slug(state.name)}-backed-militias`),
    name: `${state.name}-backed militias`,
    kind: "category",
    aliases: [],
    relations: [{ to: actorIdOf(slug(state.name)), relation: "backed-by" }],
  });
  const government = bodies.get("government");
  const governments = new Map<string, Actor>(
    government === undefined ? [] : states.map((state) => bodyOf(state, government)).map((actor) => [actor.id, actor]),
  );
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  return {
    byId,
    exact: index.exact,
    tolerant: index.tolerant,
    longest: index.longest,
    opens: (key, skeleton) => index.opening.has(key) || index.opening.has(skeleton),
    bodies,
    backing: new Set(forces.backing),
    groupNouns: new Set(forces.groupNouns),
    state: (code) => stateByCode.get(code),
    stateByWord,
    bodyOf,
    backedBy,
    get: (id) => byId.get(id) ?? governments.get(id),
  };
}
