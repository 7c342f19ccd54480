import { type ConflictEvent, standing } from "@dateline/schema";
import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, type TableBlock, words } from "../content.js";
import { byDoer, claimedByDoer, type Group, groupEvents } from "../tally.js";
import { nameInSentence } from "../wording/name.js";
import { formatNumber, spellNumber } from "../wording/number.js";
import { nameInTable, openSentence } from "../wording/phrase.js";
import { figureBlock, pairBlock } from "./figure-block.js";

const mostActors = 14;

/** Who is said to act against whom, and how; for each actor what it claims itself and what others confirm. */
export function actors(context: ComposeContext): Block[] {
  const { incidents } = context.scope;
  if (incidents.length < 2) return [];
  const unnamed = incidents.filter((event) => !event.participants.some(({ role }) => role === "perpetrator"));
  const groups = byDoer(incidents, context);
  const sentence = `${openSentence(spellNumber(groups.length))} ${groups.length === 1 ? "actor is" : "actors are"} named as responsible for one incident or more, on the word of those who tell of it.`;
  const nobody = unnamed.length === 0 ? [] : [words(` In ${spellNumber(unnamed.length)} nobody is named.`), ...cite(toldInAll(unnamed, context))];
  const named = groups.flatMap((group) => group.events);
  return [
    { kind: "paragraph", style: "body", inlines: [words(sentence), ...cite(toldInAll(named, context)), ...nobody] },
    ...(groups.length === 0 ? [] : [actorTable(groups, context)]),
    ...pairBlock(["actors", "modes"], incidents, context),
    ...figureBlock("actor-targets", incidents, context),
  ];
}

function actorTable(groups: readonly Group[], context: ComposeContext): TableBlock {
  const targets = byTarget(context.scope.incidents, context);
  const rows = groups.slice(0, mostActors).map((group) => {
    const { name, events } = group;
    const against = targets.find((target) => target.name === name)?.events ?? [];
    const deniedBy = events.filter((event) => event.attributions.some((voice) => voice.stance === "denies" && nameInSentence(voice, context.names) === name));
    const number = (value: number) => [words(value === 0 ? "–" : formatNumber(value))];
    return {
      cells: [
        [words(nameInTable(name)), ...cite(toldInAll(events.slice(0, mostCited), context))],
        [words(formatNumber(events.length))],
        number(claimedByDoer(group, context).length),
        number(events.filter((event) => standing(event) === "confirmed").length),
        number(events.filter((event) => standing(event) === "contested").length),
        number(deniedBy.length),
        number(against.length),
      ],
    };
  });
  return {
    kind: "table",
    name: "actors",
    summary:
      "Actors by the number of incidents that they are named as responsible for, with their own claims, confirmations, disputes, their denials, and incidents aimed at them.",
    columns: [
      { title: "Actor", weight: 34, header: true },
      { title: "Named as responsible", weight: 13, align: "right" },
      { title: "Claimed by itself", weight: 11, align: "right" },
      { title: "Confirmed by others", weight: 12, align: "right" },
      { title: "Contested", weight: 10, align: "right" },
      { title: "Denied by itself", weight: 10, align: "right" },
      { title: "Aimed at it", weight: 10, align: "right" },
    ],
    rows,
  };
}

/** A cell has no room for more; the table of incidents has every note. */
const mostCited = 3;

/** Returns the named targets of the events, as groups. */
export function byTarget(events: readonly ConflictEvent[], context: ComposeContext): Group[] {
  return groupEvents(events, (event) =>
    event.participants
      .filter(({ role, name, actorId }) => (role === "target" || role === "victim") && (name !== undefined || actorId !== undefined))
      .map((participant) => nameInSentence(participant, context.names)),
  );
}
