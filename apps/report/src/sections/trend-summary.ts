import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import { baselineOf, byMonth, type Month } from "../months.js";
import { byDoer } from "../tally.js";
import { countNoun, formatMedian, spellNumber } from "../wording/number.js";
import { openSentence } from "../wording/phrase.js";
import { standingsInWords } from "../wording/standings.js";
import { monthAndYear } from "../wording/time.js";
import { bottomLine } from "./bottom-line.js";

const mostMonths = 24;

/** The last month against those before it: how many, how sure, who is named; the overview's own bottom line where only one month is told. */
export function trendSummary(context: ComposeContext): Block[] {
  const { months } = byMonth(context.history, mostMonths);
  const [previous, last] = months.slice(-2);
  if (previous === undefined || last === undefined) return bottomLine(context);
  const sentences = [howMany(previous, last, context), usual(months), peak(months, context), named(last, context)].filter((said) => said.length > 0);
  return [{ kind: "paragraph", style: "lead", inlines: sentences.flatMap((said, index) => (index === 0 ? said : [words(" "), ...said])) }];
}

function howMany(previous: Month, last: Month, context: ComposeContext): Inline[] {
  const [before, now] = [previous.events.length, last.events.length];
  const change = now === before ? "as many as" : now > before ? `up from ${before === 0 ? "none" : spellNumber(before)}` : `down from ${spellNumber(before)}`;
  const how = now === 0 ? "" : `: ${standingsInWords(last.events)}`;
  const said = `${openSentence(countNoun(now, "incident"))} of force ${now === 1 ? "is" : "are"} told for ${monthAndYear(last.start)}, ${change} in ${monthAndYear(previous.start)}${how}.`;
  return [words(said), ...cite(toldInAll(last.events, context))];
}

function usual(months: readonly Month[]): Inline[] {
  const baseline = baselineOf(months);
  return baseline === undefined ? [] : [words(`The median of the ${countNoun(months.length - 1, "month")} before is ${formatMedian(baseline)}.`)];
}

function peak(months: readonly Month[], context: ComposeContext): Inline[] {
  const most = months.reduce((best, month) => (month.events.length > best.events.length ? month : best));
  if (months.length < 3 || months.filter(({ events }) => events.length === most.events.length).length > 1) return [];
  return [words(`The most are told for ${monthAndYear(most.start)}, ${spellNumber(most.events.length)}.`), ...cite(toldInAll(most.events, context))];
}

function named(last: Month, context: ComposeContext): Inline[] {
  const [first, second] = byDoer(last.events, context);
  if (first === undefined || first.events.length < 2 || second?.events.length === first.events.length) return [];
  return [
    words(`${openSentence(first.name)} is named most often as responsible in that month, for ${spellNumber(first.events.length)}.`),
    ...cite(toldInAll(first.events, context)),
  ];
}
