import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, words } from "../content.js";
import { baselineOf, byMonth, leastForBaseline } from "../months.js";
import { countNoun, formatMedian } from "../wording/number.js";
import { openSentence } from "../wording/phrase.js";
import { formatDay, monthAndYear } from "../wording/time.js";
import { figureBlock } from "./figure-block.js";

/** Months looked back on. */
const mostMonths = 24;

/** How many incidents a month, against the usual number; nothing where too few months are told for that. */
export function trend(context: ComposeContext): Block[] {
  const { months, unsettled, earlier } = byMonth(context.history, mostMonths);
  const [last] = months.slice(-1);
  const usual = baselineOf(months);
  if (last === undefined || usual === undefined) return [];
  const drawn = months.flatMap(({ events }) => events);
  const saw = `${openSentence(countNoun(last.events.length, "incident"))} ${last.events.length === 1 ? "is" : "are"} dated to ${monthAndYear(last.start)}`;
  const cutOff = context.scope.cutOff;
  const open = cutOff?.startsWith(last.start.slice(0, 7)) === true ? `, which is covered up to ${formatDay(cutOff)}` : "";
  const baseline = `the usual number of the ${countNoun(months.length - 1, "month")} before is ${formatMedian(usual)} (median)`;
  const loose =
    unsettled.length === 0
      ? []
      : [words(` ${openSentence(countNoun(unsettled.length, "incident"))} cannot be given a month.`), ...cite(toldInAll(unsettled, context))];
  const before =
    earlier.length === 0
      ? []
      : [
          words(
            ` ${openSentence(countNoun(earlier.length, "incident"))} of before ${monthAndYear(months[0]?.start ?? "")} ${earlier.length === 1 ? "is" : "are"} not shown.`,
          ),
          ...cite(toldInAll(earlier, context)),
        ];
  return [
    {
      kind: "paragraph",
      style: "body",
      inlines: [
        words(`${saw}${open}; ${baseline}.`),
        ...cite(toldInAll(last.events, context)),
        words(" That more is told need not mean that more happened."),
        ...loose,
        ...before,
      ],
    },
    ...(months.length > leastForBaseline ? figureBlock("trend", drawn, context) : []),
  ];
}
