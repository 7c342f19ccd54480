import { Actor, DatelineError } from "@dateline/schema";
import { z } from "zod";
import { actorIdOf } from "./actors/actor-id.js";
import { type ActorWord, openActorWords } from "./actors/actor-words.js";
import { indexNames, type NameIndex, type WeakNames } from "./actors/name-index.js";
import { buildStateBodies, ForcesFile, type StateBodies, type StateNames } from "./actors/state-bodies.js";
import { joinedKey } from "./grammar/name-key.js";

/** The shape of a row of `data/actors/actors.json`. */
const ActorRow = Actor.extend({
  weak: z
    .strictObject({ names: z.array(z.string().min(1)).min(1), where: z.array(z.string().regex(/^[A-Z]{2}$/)) })
    .optional()
    .describe("Names that mean the actor only in documents that name it otherwise, or that speak of one of the states `where`."),
});

/** A person in an office, as the table of officeholders tells it. */
export interface OfficeRow {
  name: string;
  office: string;
}

/** What the table is made from besides its two files. */
export interface ActorSources {
  officeholders?: readonly OfficeRow[];
  /** Titles that stand before a person's name, lower case. */
  titles?: readonly string[];
}

/** The known actors, ready for look-up by name; tolerant of transliteration. */
export interface ActorTable extends StateBodies {
  byId: ReadonlyMap<string, Actor>;
  /** Any actor that the data knows of, states' bodies included. */
  get: (id: string) => Actor | undefined;
  names: NameIndex;
  /** What a word, in lower case, may open. */
  word: (lower: string) => ActorWord;
  titles: ReadonlySet<string>;
  backing: ReadonlySet<string>;
  backers: ReadonlySet<string>;
  groupNouns: ReadonlySet<string>;
  collective: ReadonlySet<string>;
  generic: ReadonlySet<string>;
  civic: ReadonlySet<string>;
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

/**
 * Returns the actor table from its data files and the names of states; officeholders whom the files leave out are added.
 * Throws `data/invalid` naming file and row where a row does not fit.
 */
export function buildActorTable(actorsJson: unknown, forcesJson: unknown, states: readonly StateNames[], sources: ActorSources = {}): ActorTable {
  const rows = check(z.array(ActorRow), actorsJson, "data/actors/actors.json");
  const forces = check(ForcesFile, forcesJson, "data/actors/forces.json");
  const weak = new Map<string, WeakNames>();
  const listed = rows.map(({ weak: names, ...actor }): Actor => {
    if (names !== undefined) weak.set(actor.id, names);
    return actor;
  });
  const byId = new Map(listed.map((actor) => [actor.id as string, actor]));
  const stateBodies = buildStateBodies(forces, states, byId);
  const byKey = firstByKey(listed, weak);
  for (const actor of officeholders(sources.officeholders ?? [], byKey, stateBodies)) if (!byId.has(actor.id)) byId.set(actor.id, actor);
  const names = indexNames([...byId.values()], weak);
  const groupNouns = new Set(forces.groupNouns);
  return {
    ...stateBodies,
    byId,
    get: (id) => byId.get(id) ?? stateBodies.bodyById(id),
    names,
    word: openActorWords({ ...stateBodies, names, groupNouns }),
    titles: new Set(sources.titles ?? []),
    backing: new Set(forces.backing),
    backers: new Set(forces.backers),
    groupNouns,
    collective: new Set(forces.collective),
    generic: new Set(forces.generic),
    civic: new Set(forces.civic),
  };
}

/** The first actor listed under each name. */
function firstByKey(actors: readonly Actor[], weak: ReadonlyMap<string, WeakNames>): ReadonlyMap<string, Actor> {
  const byKey = new Map<string, Actor>();
  for (const actor of actors) {
    for (const name of [...(weak.get(actor.id)?.names ?? []), actor.name, ...actor.aliases]) {
      const key = joinedKey(name);
      if (!byKey.has(key)) byKey.set(key, actor);
    }
  }
  return byKey;
}

/** Officeholders as actors, by full name alone: a surname is for the words around it to make known. */
function officeholders(rows: readonly OfficeRow[], byKey: ReadonlyMap<string, Actor>, { stateByKey, bodyOf, bodies }: StateBodies): Actor[] {
  const government = bodies.get("government");
  const found = new Map<string, Actor>();
  for (const { name, office } of rows) {
    if (!name.includes(" ") || byKey.has(joinedKey(name))) continue;
    const seat = joinedKey(/\bof (.+)$/.exec(office)?.[1] ?? "");
    const state = stateByKey.get(seat)?.state;
    const body = byKey.get(seat);
    const to = state !== undefined && government !== undefined ? bodyOf(state, government) : body;
    const id = actorIdOf(name);
    found.set(id, {
      id,
      name,
      kind: "person",
      ...(state === undefined ? {} : { country: state.code }),
      aliases: [],
      relations: to === undefined ? [] : [{ to: to.id, relation: "official-of" }],
    });
  }
  return [...found.values()];
}
