import type { ConflictEvent } from "@dateline/schema";
import { type ComposeContext, toldInAll, withSources } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import { byDoer, claimedByDoer } from "../tally.js";
import { openingClause } from "../wording/event-sentence.js";
import { countNoun, spellNumber } from "../wording/number.js";
import { openSentence } from "../wording/phrase.js";
import { standingsInWords } from "../wording/standings.js";
import { byTarget } from "./actors.js";
import { bottomLine } from "./bottom-line.js";
import { inSentence } from "./focus-name.js";

/** What the actor is said to have done, what of that it claims itself, what was aimed at it, and the latest. */
export function actorSummary(context: ComposeContext): Block[] {
  const name = inSentence(context);
  if (name === undefined) return bottomLine(context);
  const { incidents } = context.scope;
  const done = byDoer(incidents, context).find((group) => group.name === name);
  const aimed = byTarget(incidents, context).find((group) => group.name === name)?.events ?? [];
  const sentences: Inline[][] = [
    done === undefined
      ? [words(`${openSentence(name)} is named as responsible for no incident of force.`)]
      : asDoer(name, done.events, claimedByDoer(done, context), context),
    aimed.length === 0
      ? []
      : [
          words(`${openSentence(countNoun(aimed.length, "incident"))} ${aimed.length === 1 ? "is" : "are"} told as aimed at it: ${standingsInWords(aimed)}.`),
          ...cite(toldInAll(aimed, context)),
        ],
    latest(context),
  ];
  return [
    {
      kind: "paragraph",
      style: "lead",
      inlines: sentences.filter((said) => said.length > 0).flatMap((said, index) => (index === 0 ? said : [words(" "), ...said])),
    },
  ];
}

function asDoer(name: string, done: readonly ConflictEvent[], own: readonly ConflictEvent[], context: ComposeContext): Inline[] {
  const claims =
    own.length === 0
      ? "it claims none of them itself"
      : own.length === done.length
        ? "it claims each of them itself"
        : `it claims ${spellNumber(own.length)} of them itself`;
  return [
    words(`${openSentence(name)} is named as responsible for ${countNoun(done.length, "incident")} of force: ${standingsInWords(done)}; ${claims}.`),
    ...cite(toldInAll(done, context)),
  ];
}

function latest(context: ComposeContext): Inline[] {
  const dated = [...context.scope.incidents, ...context.scope.others].filter(({ time }) => time?.precision === "day" && time.end !== null);
  const event = dated.sort((a, b) => ((a.time?.end ?? "") < (b.time?.end ?? "") ? 1 : -1))[0];
  return event === undefined ? [] : [words("The latest that is told of it: "), ...openingClause(withSources(event, context), context.names)];
}
