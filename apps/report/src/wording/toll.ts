import type { Casualty, ConflictEvent, Evidence } from "@dateline/schema";
import { cite, type Inline, words } from "../content.js";
import { isolate, type Names, voiceInSentence } from "./name.js";
import { addRanges, formatRange, type Range, spanRanges, spellNumber, spellRange } from "./number.js";
import { clip, listWords, openSentence, unique } from "./phrase.js";

type Outcome = Casualty["outcome"];

/** How each outcome reads after a number, in the order in which a toll is told. */
const outcomes: Record<Outcome, string> = {
  killed: "killed",
  injured: "injured",
  "killed-or-injured": "killed or injured",
  missing: "missing",
  captured: "captured",
};

// `Object.keys` forgets the keys of a constant table.
const outcomeOrder = Object.keys(outcomes) as Outcome[];

/** Returns the number that a casualty figure gives; where its words are vague, it stays open as the words leave it. */
const rangeOf = ({ min, max, approximate }: Casualty): Range => ({ min, max, approximate });

/** The figures of one outcome by side; figures of one side are versions of one number, those of two sides count different people. */
function bySide(event: Pick<ConflictEvent, "casualties">, outcome: Outcome): { side: string; range: Range }[] {
  const sides = new Map<string, Range[]>();
  for (const casualty of event.casualties) {
    if (casualty.outcome !== outcome) continue;
    const side = casualty.side === undefined || casualty.side === "unknown" ? "" : casualty.side;
    sides.set(side, [...(sides.get(side) ?? []), rangeOf(casualty)]);
  }
  return [...sides].map(([side, ranges]) => ({ side, range: ranges.length === 1 && ranges[0] !== undefined ? ranges[0] : spanRanges(ranges) }));
}

/**
 * Returns how many one incident is told to have cost: the widest range of its voices; civilians and combatants, who are different people, together.
 * A number whose side is not told stands beside that sum as another version. Undefined where nobody counts.
 */
export function tollOf(event: Pick<ConflictEvent, "casualties">, outcome: Outcome): Range | undefined {
  const sides = bySide(event, outcome);
  if (sides.length === 0) return undefined;
  const known = sides.filter(({ side }) => side !== "").map(({ range }) => range);
  const unknown = sides.filter(({ side }) => side === "").map(({ range }) => range);
  const [only] = [...known, ...unknown];
  if (sides.length === 1 && only !== undefined) return only;
  return known.length === 0 ? spanRanges(unknown) : spanRanges([addRanges(known), ...unknown]);
}

/** Returns the toll for a table cell: "3 killed; 25–34 injured", "20+ combatants, 4 civilians killed". */
export function tollInCell(event: Pick<ConflictEvent, "casualties">): string {
  return outcomeOrder
    .flatMap((outcome) => {
      const sides = bySide(event, outcome);
      if (sides.length === 0) return [];
      const told =
        sides.length === 1
          ? sides.map(({ range }) => formatRange(range))
          : sides.map(({ side, range }) => `${formatRange(range)} ${side === "" ? "people" : `${side}s`}`);
      return [`${told.join(", ")} ${outcomes[outcome]}`];
    })
    .join("; ");
}

/** Who vouches for a number that the text gives to nobody: asked with its evidence. */
export type FallbackVoice = (evidence: readonly Evidence[]) => string | undefined;

/** Returns a sentence for each outcome, every number with who gives it. Different numbers for one outcome are told side by side. */
export function tollSentences(event: Pick<ConflictEvent, "casualties">, fallback: FallbackVoice, names: Names): Inline[] {
  return outcomeOrder.flatMap((outcome): Inline[] => {
    const told = event.casualties.filter((casualty) => casualty.outcome === outcome);
    const [first, ...rest] = told;
    if (first === undefined) return [];
    const same = rest.every((casualty) => casualty.min === first.min && casualty.max === first.max && casualty.who === first.who);
    if (!same) return versions(told, fallback, names);
    const voices = unique(told.flatMap((casualty) => voiceOf(casualty, fallback, names) ?? []));
    const by = voices.length === 0 ? "" : `, according to ${listWords(voices)}`;
    return [words(` ${openSentence(counted(first))}${by}.`), ...cite(told.flatMap(({ evidence }) => evidence))];
  });
}

/** Several voices that agree may stand in one string, parted by semicolons. */
function voiceOf(casualty: Casualty, fallback: FallbackVoice, names: Names): string | undefined {
  if (casualty.accordingTo === undefined) return fallback(casualty.evidence);
  return listWords(unique(casualty.accordingTo.split(/;\s*/).map((voice) => voiceInSentence(voice, names))));
}

function counted(casualty: Casualty): string {
  const range = rangeOf(casualty);
  const one = range.min === 1 && range.max === 1;
  const who = groupOf(casualty) || (one ? "person" : "people");
  if (range.min === 0 && range.max === 0) return `${/s$/.test(who) || who === "people" ? `no ${who} were` : "nobody was"} ${outcomes[casualty.outcome]}`;
  return `${spellRange(range)} ${who} ${one ? "was" : "were"} ${outcomes[casualty.outcome]}`;
}

const leadingNumber =
  /^(at least |about |around |some |up to |over |nearly |almost |more than |as many as |an estimated )?(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens( of)?|scores( of)?|hundreds( of)?|several|an?|the)( |$)/i;

/** The group as the text words it, without the number in front, which the range already tells. */
function groupOf(casualty: Casualty): string {
  return isolate(clip((casualty.who ?? "").replace(leadingNumber, "").trim(), 60));
}

/** "The number killed is given as three (guards), according to the ministry, and as five, according to the hospital." */
function versions(told: readonly Casualty[], fallback: FallbackVoice, names: Names): Inline[] {
  const outcome = outcomes[told[0]?.outcome ?? "killed"];
  const inlines: Inline[] = [words(` The number ${outcome} is given as `)];
  told.forEach((casualty, index) => {
    const last = index === told.length - 1;
    const joiner = index === 0 ? "" : last ? " and as " : " as ";
    const who = groupOf(casualty);
    const range = casualty.min === 0 && casualty.max === 0 ? spellNumber(0) : spellRange(rangeOf(casualty));
    const voice = voiceOf(casualty, fallback, names);
    const by = voice === undefined ? "" : ` according to ${voice}`;
    inlines.push(words(`${joiner}${range}${who === "" ? "" : ` (${who})`}${by}${last ? "." : ","}`), ...cite(casualty.evidence));
  });
  return inlines;
}
