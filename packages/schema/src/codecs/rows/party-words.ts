import type { Actor } from "../../actor.js";
import type { CodecEvent } from "../codec.js";

type Party = CodecEvent["participants"][number];

const things = new Set<Party["kind"]>(["facility", "vehicle", "other"]);

/** Returns what somebody is called: the name, else the words; empty where they are nothing but space, as a cell has it. */
export function wordsOf({ name, text }: { name?: string | undefined; text: string }): string {
  return name?.trim() || text.trim();
}

/** Returns those who may be a side of a row, the named ones first. A thing is no side; whose it is, is: of "US positions" the United States. */
export function partiesOf({ participants }: CodecEvent, actorOf: (id: string | undefined) => Actor | undefined): Party[] {
  const parties = participants.flatMap((party): Party[] => {
    if (wordsOf(party) === "") return [];
    if (!things.has(party.kind)) return [party];
    const owner = actorOf(party.actorId);
    return owner === undefined ? [] : [{ ...party, name: owner.name }];
  });
  const isNamed = ({ name, actorId }: Party) => name !== undefined || actorId !== undefined;
  return [...parties.filter(isNamed), ...parties.filter((party) => !isNamed(party))];
}
