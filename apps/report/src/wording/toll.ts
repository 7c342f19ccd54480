import type { Casualty, ConflictEvent } from "@dateline/schema";
import { cite, type Inline, words } from "../content.js";
import { formatRange, spellNumber, spanRanges, spellRange, type Range } from "./number.js";
import { capitalise, clip, listWords, unique } from "./phrase.js";

/** How each outcome reads after a number. */
const outcomes: Record<Casualty["outcome"], string> = {
  killed: "killed",
  injured: "injured",
  "killed-or-injured": "killed or injured",
  missing: "missing",
  captured: "captured",
};

const outcomeOrder = Object.keys(outcomes);

/** Returns the number that a casualty figure gives; where its words are vague, it stays open as the words leave it. */
const rangeOf = ({ min, max, approximate }: Casualty): Range => ({ min, max, approximate });

/** Returns the widest range over all voices that count the outcome in one incident; undefined where none does. Voices are never added up. */
export function tollOf(event: Pick<ConflictEvent, "casualties">, outcome: Casualty["outcome"]): Range | undefined {
  const told = event.casualties.filter((casualty) => casualty.outcome === outcome);
  return told.length === 0 ? undefined : spanRanges(told.map(rangeOf));
}

/** Returns the toll for a table cell: "3 killed; 25–34 injured". */
export function tollInCell(event: Pick<ConflictEvent, "casualties">): string {
  return outcomeOrder
    .flatMap((outcome) => {
      // The keys are those of the table above.
      const range = tollOf(event, outcome as Casualty["outcome"]);
      return range === undefined ? [] : [`${formatRange(range)} ${outcomes[outcome as Casualty["outcome"]]}`];
    })
    .join("; ");
}

/**
 * Returns a sentence for each outcome, every number with who gives it. Different numbers for one outcome are told side by side;
 * a number that nobody vouches for is given to the claimant where the event is known from a claim.
 */
export function tollSentences(event: ConflictEvent, fallbackVoice: string | undefined): Inline[] {
  return outcomeOrder.flatMap((outcome): Inline[] => {
    const told = event.casualties.filter((casualty) => casualty.outcome === outcome);
    const [first, ...rest] = told;
    if (first === undefined) return [];
    if (rest.length === 0) return [words(` ${capitalise(oneFigure(first, fallbackVoice))}.`), ...cite(first.evidence)];
    const sameNumber = rest.every((casualty) => casualty.min === first.min && casualty.max === first.max && casualty.who === first.who);
    if (sameNumber) {
      const voices = unique(told.flatMap((casualty) => casualty.accordingTo ?? []));
      const by = voices.length > 0 ? `, according to ${listWords(voices)}` : accordingTo(fallbackVoice);
      return [words(` ${capitalise(counted(first))}${by}.`), ...cite(told.flatMap((casualty) => casualty.evidence))];
    }
    return versions(told, outcomes[first.outcome]);
  });
}

const accordingTo = (voice: string | undefined) => (voice === undefined ? "" : `, according to ${voice}`);

function oneFigure(casualty: Casualty, fallbackVoice: string | undefined): string {
  return `${counted(casualty)}${accordingTo(casualty.accordingTo ?? fallbackVoice)}`;
}

function counted(casualty: Casualty): string {
  const range = rangeOf(casualty);
  const one = range.min === 1 && range.max === 1;
  const who = clip(headless(casualty.who), 60) || (one ? "person" : "people");
  const verb = one ? "was" : "were";
  if (range.min === 0 && range.max === 0) return `${/s$/.test(who) || who === "people" ? `no ${who} were` : `nobody was`} ${outcomes[casualty.outcome]}`;
  return `${spellRange(range)} ${who} ${verb} ${outcomes[casualty.outcome]}`;
}

/** The group without a number in front, which the range already tells. */
function headless(who: string | undefined): string {
  return (who ?? "").replace(/^(at least |about |some |up to )?(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|an?) /i, "").trim();
}

/** "The number killed is given as three (Ministry) and five (hospital)." */
function versions(told: readonly Casualty[], outcome: string): Inline[] {
  const inlines: Inline[] = [words(` The number ${outcome} is given as `)];
  told.forEach((casualty, index) => {
    const joiner = index === 0 ? "" : index === told.length - 1 ? " and as " : ", as ";
    const who = headless(casualty.who);
    const range = casualty.min === 0 && casualty.max === 0 ? spellNumber(0) : spellRange(rangeOf(casualty));
    const voice = casualty.accordingTo === undefined ? "" : `, according to ${casualty.accordingTo}`;
    inlines.push(words(`${joiner}${range}${who === "" ? "" : ` (${clip(who, 60)})`}${voice}`), ...cite(casualty.evidence));
  });
  return [...inlines, words(".")];
}
