import type { Actor, ActorKind, Participant, ParticipantKind } from "@dateline/schema";
import { usageError } from "../option.js";
import type { ValueReader } from "./value-reader.js";

/** Returns the reader of who has a role: an actor of the dataset by a name of its, in the words of the text that name it. */
export function participantReader(role: Participant["role"]): ValueReader {
  const example = `'{"kind": "group", "text": "gunmen", "name": "Northern Front"}'`;
  return {
    field: `participants.${role}`,
    needs: "actors",
    read(words, { dataset, texts, quote }) {
      const actor = dataset.actors.find((one) => namesOf(one).some((name) => name.toLowerCase() === words.trim().toLowerCase()));
      if (actor === undefined) return undefined;
      const text = quote ?? namesOf(actor).find((name) => texts.some((one) => one.includes(name)));
      if (text === undefined) {
        throw usageError(
          `The text does not name ${actor.name}.`,
          `Give the words that stand for it with --quote, as in --quote gunmen, or JSON, as in ${example}.`,
        );
      }
      return [{ role, kind: participantKinds[actor.kind], text, name: actor.name, actorId: actor.id }];
    },
    expects: `Write the name of an actor of the dataset; somebody else as JSON, as in ${example}, where text is words of the text.`,
  };
}

const namesOf = ({ name, aliases }: Actor) => [name, ...aliases];

const participantKinds: Readonly<Record<ActorKind, ParticipantKind>> = {
  state: "state",
  military: "organization",
  police: "organization",
  intergovernmental: "organization",
  coalition: "organization",
  "armed-group": "group",
  category: "group",
  political: "organization",
  company: "organization",
  media: "organization",
  organization: "organization",
  person: "person",
  group: "group",
  other: "other",
};
