import type { Actor } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import { type Block, words } from "../content.js";
import { isolate } from "../wording/name.js";
import { capitalise, listSome, moreInWords } from "../wording/phrase.js";
import { countryName } from "../wording/place.js";

/** What the dataset's record says of the actor: names, kind, country, and how it stands to others. */
export function actorFacts(context: ComposeContext): Block[] {
  const { actor } = context.focus;
  if (actor === undefined) return [];
  const { record } = actor;
  if (record === undefined) return [{ kind: "paragraph", style: "body", inlines: [words("The dataset has no record of it beyond the name in the texts.")] }];
  const entry = (term: string, meaning: string) => ({ term, meaning: [words(meaning)] });
  const more = (count: number) => `${count} more`;
  const relations = record.relations.map(({ to, relation }) => `${relation.replaceAll("-", " ")} ${isolate(context.names.actors.get(to)?.name ?? to)}`);
  return [
    {
      kind: "entries",
      style: "label",
      entries: [
        entry("Kind", capitalise(record.kind.replaceAll("-", " "))),
        ...(record.country === undefined ? [] : [entry("Country", countryName(record.country))]),
        ...(record.aliases.length === 0
          ? []
          : [
              entry(
                "Also called",
                listSome(
                  record.aliases.map((name) => isolate(name)),
                  10,
                  more,
                ),
              ),
            ]),
        ...(relations.length === 0 ? [] : [entry("Stands to others", capitalise(listSome(relations, 10, moreInWords)))]),
        ...backers(record, context),
        entry(
          "Record",
          `${record.id}${record.wikidata === undefined ? "" : `, Wikidata ${record.wikidata}`}. Relations are the reader’s own list of known actors, not what these sources say.`,
        ),
      ],
    },
  ];
}

/** Those whose records point at this one. */
function backers({ id }: Actor, { names }: ComposeContext) {
  const pointing = [...names.actors.values()].filter(({ relations }) => relations.some(({ to }) => to === id));
  if (pointing.length === 0) return [];
  const said = listSome(
    pointing.map(({ name }) => isolate(name)),
    8,
    moreInWords,
  );
  return [{ term: "Named in the records of", meaning: [words(`${said}.`)] }];
}
