import type { Actor } from "../../actor.js";
import type { Participant } from "../../model.js";
import { countryOfName } from "../countries/countries.js";
import { actorIdOf } from "../rows/actor-slug.js";
import type { CellWords, RowView } from "../rows/row-view.js";
import { type ActorType, readActorType } from "./actor-types.js";

/** The columns of the two sides, with those that say more of them. */
const sides = [
  { main: "actor1", allies: "assoc_actor_1", type: "inter1" },
  { main: "actor2", allies: "assoc_actor_2", type: "inter2" },
] as const;

/** Names that stand for whoever was there, and so for nobody in particular; words without a capital do too. */
const general = /^(?:protesters|rioters|civilians|unidentified\b.*)(?:\s*\(|$)/i;
const isGeneral = (name: string): boolean => general.test(name) || /^\p{Ll}/u.test(name);

/** "Farmers (Iraq)" describes a side; "Military Forces of Iraq (2014-)" names somebody. */
const describing = (name: string): boolean => isGeneral(name) || countryOfName(/\(([^()]+)\)$/.exec(name)?.[1] ?? "") !== undefined;

/** Somebody whom a row names, and what it says of them. */
interface NamedParty {
  words: CellWords;
  side: 0 | 1;
  type: ActorType | undefined;
  /** Whether it is somebody in particular. */
  isNamed: boolean;
}

function partiesOf(row: RowView): NamedParty[] {
  return sides.flatMap(({ main, allies, type }, side): NamedParty[] => {
    const first = row.words(main);
    const at = side === 0 ? 0 : 1;
    return [
      ...(first === undefined ? [] : [{ words: first, side: at, type: readActorType(row.value(type)), isNamed: !isGeneral(first.name) } as const]),
      ...row.entries(allies).map((words) => ({ words, side: at, type: undefined, isNamed: !describing(words.name) }) as const),
    ];
  });
}

/** Returns who takes part in a row's event; `roleOf` gives the role of either side. */
export function participantsOf(row: RowView, roles: readonly [first: Participant["role"], second: Participant["role"]]): Participant[] {
  return partiesOf(row).map(({ words: { text, name, start, end }, side, isNamed }): Participant => {
    const role = roles[side];
    if (isNamed) return { role, kind: participantKind(name), text, name, actorId: actorIdOf(name), start, end };
    // "Civilians (Mali)": the country is that of the place.
    const words = text.replace(/\s*\([^()]*\)$/, "") || text;
    return { role, kind: "group", text: words, start, end: start + words.length };
  });
}

function participantKind(name: string): Participant["kind"] {
  return /^government of /i.test(name) ? "state" : "organization";
}

/** Returns the actors that a row names, those that name nobody in particular left out. */
export function actorsOf(row: RowView): Actor[] {
  const named = partiesOf(row).filter(({ isNamed }) => isNamed);
  return named.map(({ words: { name }, type }): Actor => {
    const country = countryOfName(/^(?:(?:military|police) forces|government) of (.+?)(?:\s*\(.*)?$/i.exec(name)?.[1] ?? "");
    return {
      id: actorIdOf(name),
      name,
      kind: actorKind(name, type),
      ...(country === undefined ? {} : { country: country.alpha2 }),
      aliases: [],
      relations: [],
    };
  });
}

const kindsByName: readonly (readonly [RegExp, Actor["kind"]])[] = [
  [/^military forces of /i, "military"],
  [/^police forces of /i, "police"],
  [/^government of /i, "state"],
];

function actorKind(name: string, type: ActorType | undefined): Actor["kind"] {
  const byName = kindsByName.find(([pattern]) => pattern.test(name))?.[1];
  if (byName !== undefined) return byName;
  return type === 2 || type === 3 || type === 4 ? "armed-group" : "organization";
}
