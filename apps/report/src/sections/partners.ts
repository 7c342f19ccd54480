import type { ConflictEvent } from "@dateline/schema";
import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, type TableBlock, words } from "../content.js";
import { byDoer, type Group } from "../tally.js";
import { formatNumber } from "../wording/number.js";
import { nameInTable } from "../wording/phrase.js";
import { countStandings } from "../wording/standings.js";
import { byTarget } from "./actors.js";
import { figureBlock } from "./figure-block.js";
import { inSentence } from "./focus-name.js";

const mostRows = 10;

/** Whom the actor is said to have acted against, and who is said to have acted against it. */
export function partners(context: ComposeContext): Block[] {
  const name = inSentence(context);
  if (name === undefined) return [];
  const { incidents } = context.scope;
  const of = (groups: readonly Group[]) => groups.find((group) => group.name === name)?.events ?? [];
  const [done, suffered] = [of(byDoer(incidents, context)), of(byTarget(incidents, context))];
  const against = byTarget(done, context).filter((group) => group.name !== name);
  const by = byDoer(suffered, context).filter((group) => group.name !== name);
  if (against.length === 0 && by.length === 0) return [];
  return [
    ...(against.length === 0 ? [] : [{ kind: "heading", level: 3, text: "Said to have acted against" } as const, groupTable("against", against, context)]),
    ...(by.length === 0 ? [] : [{ kind: "heading", level: 3, text: "Said to have acted against it" } as const, groupTable("by", by, context)]),
    ...modesOf(done, context),
  ];
}

const modesOf = (done: readonly ConflictEvent[], context: ComposeContext) => (done.length < 3 ? [] : figureBlock("modes", done, context));

function groupTable(name: string, groups: readonly Group[], context: ComposeContext): TableBlock {
  const number = (value: number) => [words(value === 0 ? "–" : formatNumber(value))];
  return {
    kind: "table",
    name,
    summary: "Actors by the number of incidents, with how these stand.",
    columns: [
      { title: "Actor", weight: 40, header: true },
      { title: "Incidents", weight: 16, align: "right" },
      { title: "Confirmed", weight: 12, align: "right" },
      { title: "Unconfirmed", weight: 12, align: "right" },
      { title: "Claimed", weight: 10, align: "right" },
      { title: "Contested", weight: 10, align: "right" },
    ],
    rows: groups.slice(0, mostRows).map(({ name: who, events }) => {
      const counts = countStandings(events);
      return {
        cells: [
          [words(nameInTable(who)), ...cite(toldInAll(events.slice(0, 3), context))],
          [words(formatNumber(events.length))],
          number(counts.confirmed),
          number(counts.unconfirmed),
          number(counts.claimed),
          number(counts.contested),
        ],
      };
    }),
  };
}
