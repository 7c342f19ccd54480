import { abbreviations, bodyWords, calendarWords, headlineWords, isPeople, surnamesOfPlaces } from "./role-words.js";
import { functionWords, particles } from "./title-words.js";
import { type Word, wordsIn } from "./words.js";

/** Words with capitals that stand together in a text. */
export type NameRun = readonly Word[];

/**
 * Returns the runs of capitalised words of a text, with the particles between them, in order. Calendar words part runs. In headlines, where all bears capitals, a run ends before a
 * word that is common; lines all in capitals have none, since nothing there tells a name.
 */
export function nameRuns(text: string): NameRun[] {
  const words = wordsIn(text);
  const common = new Set(words.filter(({ isCapital }) => !isCapital).map(({ folded }) => folded));
  const lines = lineForms(text);
  const runs: Word[][] = [];
  let open: Word[] | undefined;
  for (const [index, word] of words.entries()) {
    const form = lines(word.start);
    const before = words[index - 1];
    const isCut = form === "headline" && (common.has(word.folded) || headlineWords.has(word.folded));
    const isPart = (word.isCapital || (open !== undefined && particles.has(word.folded))) && form !== "capitals" && !isCut && !isDate(word, text);
    if (!isPart) open = undefined;
    else if (open !== undefined && before !== undefined && isWithin(before, word, text)) open.push(word);
    else {
      open = [word];
      runs.push(open);
    }
  }
  return runs.map(trimmed).filter((run) => run.length > 0);
}

/** A month or a weekday, unless a title or a given name goes with it: "Theresa May". */
function isDate({ folded, start, end }: Word, text: string): boolean {
  if (!calendarWords.has(folded)) return false;
  // "Jan 5" is a day, "Jan Ode" is not.
  if (folded.length === 3 && folded !== "may") return /^\.?\s*\d/.test(text.slice(end, end + 4));
  return !/\p{Lu}[\p{L}.]+\s$/u.test(text.slice(Math.max(0, start - 30), start)) || /^\.?\s*\d/.test(text.slice(end, end + 4));
}

/** Particles that end a run are no part of it. */
function trimmed(run: readonly Word[]): NameRun {
  return run.slice(0, run.findLastIndex(({ folded, isCapital }) => isCapital && !(particles.has(folded) && folded.length < 3)) + 1);
}

function isWithin(before: Word, word: Word, text: string): boolean {
  const gap = text.slice(before.end, word.start);
  if (/^[ \t\u00a0]+$/.test(gap) || /^[-'’‘`]$/.test(gap) || /^[ \t]?\n[ \t]?$/.test(gap)) return true;
  return /^\.\s?$/.test(gap) && (before.folded.length === 1 || abbreviations.has(before.folded));
}

type LineForm = "prose" | "headline" | "capitals";

/** Says how the line at an offset is written. */
function lineForms(text: string): (offset: number) => LineForm {
  let [from, to, form]: [number, number, LineForm] = [0, -1, "prose"];
  return (offset) => {
    if (offset >= from && offset < to) return form;
    from = text.lastIndexOf("\n", offset - 1) + 1;
    const end = text.indexOf("\n", offset);
    to = end === -1 ? text.length + 1 : end + 1;
    form = formOf(text.slice(from, to));
    return form;
  };
}

const headlineLength = 160;

function formOf(line: string): LineForm {
  const words = wordsIn(line).filter(({ start, end, folded }) => end - start > 3 && !functionWords.has(folded));
  const small = words.filter(({ isCapital }) => !isCapital).length;
  const isShouted = words.length > 4 && words.every(({ start, end }) => line.slice(start, end) === line.slice(start, end).toUpperCase());
  if (isShouted && /\p{Lu}/u.test(line)) return "capitals";
  return line.length < headlineLength && words.length > 2 && small <= words.length / 5 && !/[.!?”"]\s*$/.test(line) ? "headline" : "prose";
}

/** Whether a run names a people or a day rather than somebody: "Muslim Eid". */
export function isPeopleOrDay(run: NameRun): boolean {
  return tellingOf(run).every(({ folded }) => isPeople(folded) || calendarWords.has(folded));
}

/** Whether a run names a people, a day, a body or a place rather than somebody. Where it is `sure` that this is somebody, a last word that is a family name too tells no place. */
export function isNobody(run: NameRun, sure = false): boolean {
  return isPeopleOrDay(run) || tellingOf(run).some(({ folded }, index) => bodyWords.has(folded) && !(sure && isSurname(folded, index)));
}

const tellingOf = (run: NameRun) => run.filter(({ folded }) => !particles.has(folded));

/** "Jonathan West, 22": a family name too. */
const isSurname = (word: string, index: number) => index > 0 && surnamesOfPlaces.has(word);
