import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, words } from "../content.js";
import { byMonth, type Month } from "../months.js";
import { byDoer, isClaim, killedIn } from "../tally.js";
import { formatNumber, formatRange } from "../wording/number.js";
import { capitalise, listWords, nameInTable } from "../wording/phrase.js";
import { countStandings } from "../wording/standings.js";
import { monthAndYear } from "../wording/time.js";

const mostMonths = 36;

/** A row a month: how many, how sure, the killed, who is named, and the change against the month before. */
export function months(context: ComposeContext): Block[] {
  const { months: all, unsettled, earlier } = byMonth(context.history, mostMonths);
  if (all.length === 0) return [];
  const loose = [
    ...(unsettled.length === 0 ? [] : [`those without a date, or with one that reaches over more than one month (${formatNumber(unsettled.length)})`]),
    ...(earlier.length === 0 ? [] : [`those of before ${monthAndYear(all[0]?.start ?? "")} (${formatNumber(earlier.length)})`]),
  ];
  const absent = loose.length === 0 ? "" : ` ${capitalise(listWords(loose))} are in no row.`;
  return [
    {
      kind: "paragraph",
      style: "body",
      inlines: [words(`Each incident is counted in the month that its dates lie in.${absent}`), ...cite(toldInAll([...unsettled, ...earlier], context))],
    },
    {
      kind: "table",
      name: "months",
      summary: "Incidents by month: how many, the change against the month before, how they stand, the killed outside claims, and who is named most often.",
      columns: [
        { title: "Month", weight: 20, header: true },
        { title: "Incidents", weight: 10, align: "right" },
        { title: "Change", weight: 9, align: "right" },
        { title: "Confirmed", weight: 11, align: "right" },
        { title: "Unconfirmed", weight: 12, align: "right" },
        { title: "Claimed", weight: 9, align: "right" },
        { title: "Contested", weight: 11, align: "right" },
        { title: "Killed", weight: 11, align: "right" },
        { title: "Most often named", weight: 26 },
      ],
      rows: all.map((month, index) => ({ cells: cellsOf(month, all[index - 1], context) })),
    },
  ];
}

function cellsOf({ start, events }: Month, previous: Month | undefined, context: ComposeContext) {
  const counts = countStandings(events);
  const killed = killedIn(events);
  const [first] = byDoer(events, context);
  const difference = previous === undefined ? undefined : events.length - previous.events.length;
  const number = (value: number) => [words(value === 0 ? "–" : formatNumber(value))];
  return [
    [words(monthAndYear(start, "short")), ...cite(toldInAll(events.slice(0, mostCited), context))],
    [words(formatNumber(events.length))],
    [words(difference === undefined ? "" : difference === 0 ? "0" : `${difference > 0 ? "+" : "−"}${formatNumber(Math.abs(difference))}`)],
    number(counts.confirmed),
    number(counts.unconfirmed),
    number(events.filter(isClaim).length),
    number(counts.contested),
    [words(killed === undefined ? "–" : formatRange(killed.range))],
    [words(first === undefined ? "nobody" : `${nameInTable(first.name)} (${formatNumber(first.events.length)})`)],
  ];
}

/** A cell has no room for more; the table of incidents has every note. */
const mostCited = 2;
