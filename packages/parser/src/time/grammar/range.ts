import { phraseBefore } from "../atoms.js";
import { datesSomething, type RangeRelation, type TimeValue } from "../time-value.js";
import { clock, readPart } from "./clock.js";
import { readDayNumber } from "./count.js";
import { lowerAt, type Reader } from "./read.js";

/** Positions of atoms, `[from, to)`. */
interface AtomRange {
  from: number;
  to: number;
}

export interface Phrase extends AtomRange {
  value: TimeValue;
  /** Where its preposition starts, if that is part of its meaning. */
  outer?: number;
  mentions: AtomRange[];
}

const joints: ReadonlySet<string> = new Set(["and", "to", "until", "till", "through", "-", "–", "—"]);

/** Gives the first of two ends what only the second states: "between 17 and 29 January", "from Monday to 3 May 2021". */
function shareYear(first: TimeValue, second: TimeValue): TimeValue {
  if (first.kind !== "date" || second.kind !== "date" || first.year !== null || second.year === null) return first;
  // "from December 30 to January 4, 2023": the earlier end lies in the year before.
  const wraps = first.month !== null && second.month !== null && first.month > second.month;
  return { ...first, year: wraps ? second.year - 1 : second.year };
}

function leadOf(reader: Reader, from: number): { words: string; at: number } | null {
  const about = ["about", "around", "the", "roughly"].includes(lowerAt(reader, from - 1)) ? from - 1 : from;
  const word = lowerAt(reader, about - 1);
  return word === "between" || word === "from" ? { words: word, at: about - 1 } : null;
}

/** "between X and Y", "from X to Y", "Monday to Wednesday". */
function joinTwo(reader: Reader, first: Phrase, second: Phrase | undefined): Phrase | null {
  if (!second || second.from - first.to !== 1) return null;
  const joint = lowerAt(reader, first.to);
  const lead = leadOf(reader, first.from);
  const marked = joint !== "and" && joint !== "to";
  const fits = lead ? (lead.words === "between") === (joint === "and") || marked : marked || (joint === "to" && first.value.kind === second.value.kind);
  if (!joints.has(joint) || !fits || !isEnd(first.value) || !isEnd(second.value)) return null;
  const value: TimeValue = { kind: "range", relation: "between", from: shareYear(first.value, second.value), to: second.value };
  return { value, from: first.from, to: second.to, mentions: [...first.mentions, ...second.mentions], ...(lead ? { outer: lead.at } : {}) };
}

const isEnd = (value: TimeValue) => datesSomething({ value }) && value.kind !== "range" && value.kind !== "anniversary";

/** "between 17 and 29 January": the first end is a mere number. */
function takeBareDay(reader: Reader, phrase: Phrase): Phrase | null {
  if (phrase.value.kind !== "date" || phrase.value.day === null || !joints.has(lowerAt(reader, phrase.from - 1))) return null;
  const at = reader.atoms[phrase.from - 2]?.kind === "number" ? phrase.from - 2 : phrase.from - 3;
  const day = readDayNumber(reader, at);
  const lead = leadOf(reader, at);
  if (!lead || day?.next !== phrase.from - 1) return null;
  const from: TimeValue = { ...phrase.value, day: day.value.day };
  return {
    value: { kind: "range", relation: "between", from, to: phrase.value },
    from: at,
    to: phrase.to,
    outer: lead.at,
    mentions: [{ from: at, to: phrase.to }],
  };
}

function bounded(value: TimeValue, relation: RangeRelation): TimeValue {
  const isStart = relation === "since" || relation === "after";
  return { kind: "range", relation, from: isStart ? value : null, to: isStart ? null : value };
}

/** "since X", "until X", "by X", "before X", "after X". */
function withRelation(reader: Reader, phrase: Phrase): Phrase {
  if (!isEnd(phrase.value)) return phrase;
  const lead = phraseBefore(reader.atoms, phrase.from, reader.words.ranges);
  if (lead === null) return phrase;
  // "before dawn on Tuesday" is on Tuesday.
  const isOfThatDay = (lead.row === "before" || lead.row === "after") && (readPart(reader, phrase.from) ?? clock(reader, phrase.from)) !== null;
  return { ...phrase, value: isOfThatDay ? phrase.value : bounded(phrase.value, lead.row), outer: lead.from };
}

/** Joins phrases into ranges by the words between and before them. */
export function joinRanges(reader: Reader, phrases: readonly Phrase[]): Phrase[] {
  const out: Phrase[] = [];
  for (let i = 0; i < phrases.length; i += 1) {
    const phrase = phrases[i];
    if (!phrase) continue;
    const joined = joinTwo(reader, phrase, phrases[i + 1]);
    if (joined) i += 1;
    out.push(joined ?? takeBareDay(reader, phrase) ?? withRelation(reader, phrase));
  }
  return out;
}
