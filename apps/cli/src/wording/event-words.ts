import { type Actor, type ConflictEvent, coreModes, type Participant, type Place } from "@dateline/schema";
import { plainText } from "../wrap-text.js";

/** The names of actors by id. */
export type ActorNames = ReadonlyMap<string, string>;

export function actorNames(actors: readonly Actor[]): ActorNames {
  // A note in brackets, as in "Iraq (government)", tells kinds of actors apart in the table of actors; here the event does.
  return new Map(actors.map(({ id, name }) => [id, plainText(name.replace(/ \([^)]*\)$/, ""))]));
}

/** Returns how an act was done, as in "Drone attack". */
export function modeWords(mode: string): string {
  return Object.hasOwn(coreModes, mode) ? coreModes[mode as keyof typeof coreModes].title : mode;
}

const doers = new Set<Participant["role"]>(["perpetrator", "source"]);
const others = new Set<Participant["role"]>(["target", "victim", "recipient"]);

/** Returns who did it and to whom, the first of each; absent where nobody is named. */
export function actorWords({ participants }: Pick<ConflictEvent, "participants">, names: ActorNames): { doer?: string; other?: string } {
  const doer = participants.find(({ role }) => doers.has(role));
  const other = participants.find(({ role }) => others.has(role));
  return {
    ...(doer === undefined ? {} : { doer: participantWords(doer, names) }),
    ...(other === undefined ? {} : { other: participantWords(other, names) }),
  };
}

/** Returns a participant's or voice's usual name, else the words that name it. */
export function participantWords(named: { actorId?: string | undefined; name?: string | undefined; text: string }, names: ActorNames): string {
  return (named.actorId === undefined ? undefined : names.get(named.actorId)) ?? plainText(named.name ?? named.text);
}

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** Returns a place with what holds it, as in "Erbil, Iraq"; "no place" where there is none. */
export function placeWords(place: Place | null): string {
  if (place === null) return "no place";
  const country = place.country === undefined ? undefined : countryName(place.country);
  return plainText([place.name, ...(country === undefined || place.kind === "country" || place.name.includes(country) ? [] : [country])].join(", "));
}

/** Returns the English name of a country by its ISO 3166-1 code, or the code where it has none. */
export function countryName(code: string): string {
  return countryNames.of(code) ?? code;
}
