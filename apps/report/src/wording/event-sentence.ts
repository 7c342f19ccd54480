import { type ConflictEvent, type Evidence, standing } from "@dateline/schema";
import { cite, type Inline, words } from "../content.js";
import { doersOf, isVerbal, subjectOf } from "./event-subject.js";
import { type Names, voicesOf } from "./name.js";
import { capitalise, clip, listSome, unique } from "./phrase.js";
import { timeInSentence } from "./time.js";
import { tollSentences } from "./toll.js";

/** What every sentence about an event is made from. */
interface Told {
  event: ConflictEvent;
  subject: string;
  when: string;
  doers: readonly string[];
  claimants: readonly string[];
  deniers: readonly string[];
  /** Who reports, confirms or lays it at somebody's door; the event's voices where no attribution names one. */
  voices: readonly string[];
  names: Names;
}

const unconfirmed = "; not independently confirmed";
const notCounted = "it is not counted as an incident";
const others = (count: number) => (count === 1 ? "one other voice" : `${count} other voices`);
const listVoices = (voices: readonly string[]) => listSome(voices, 3, others);
const accordingTo = (voices: readonly string[]) => (voices.length === 0 ? "" : `, according to ${listVoices(voices)}`);

/**
 * Returns what a briefing says of one event: whether it happened in the words that its standing allows, who is named as the doer
 * and by whom, and the toll with who gives it. What is only claimed is never told as fact.
 */
export function eventSentences(event: ConflictEvent, told: readonly Evidence[], names: Names): Inline[] {
  const said = gather(event, names);
  const isClaim = standing(event) === "claimed";
  const fallbackVoice = isClaim ? (said.claimants[0] ?? said.voices[0] ?? "the claim") : undefined;
  return [words(opening(said)), ...cite(told), ...doerSentences(said), ...tollSentences(event, fallbackVoice)];
}

/** Returns the first sentence alone, as the bottom line has it. */
export function openingSentence(event: ConflictEvent, told: readonly Evidence[], names: Names): Inline[] {
  return [words(opening(gather(event, names))), ...cite(told)];
}

function gather(event: ConflictEvent, names: Names): Told {
  const stated = voicesOf(event.attributions, ["confirms", "reports", "attributes"], names);
  const claimants = voicesOf(event.attributions, ["claims-responsibility"], names);
  return {
    event,
    subject: subjectOf(event, names),
    when: timeInSentence(event.time),
    doers: doersOf(event, names),
    claimants,
    deniers: voicesOf(event.attributions, ["denies"], names),
    voices: stated.length > 0 ? stated : event.voices.map((voice) => clip(voice, 90)).filter((voice) => !claimants.includes(voice)),
    names,
  };
}

function opening(told: Told): string {
  const { event } = told;
  const frame = event.status === "threatened" || event.status === "planned" || event.status === "foiled" ? frames[event.status] : frames[standing(event)];
  return `${capitalise(frame(told).trim())}.`;
}

type Frame = (told: Told) => string;

const frames: Record<"threatened" | "planned" | "foiled" | ReturnType<typeof standing>, Frame> = {
  confirmed: ({ subject, when, names, event }) => `${subject} ${when} was confirmed by ${listVoices(voicesOf(event.attributions, ["confirms"], names))}`,
  unconfirmed: (told) => (told.event.status === "ongoing" ? underWay(told) : isVerbal(told.event) ? uttered(told) : reported(told)),
  claimed: (told) => (told.event.status === "alleged" ? alleged(told) : claimed(told)),
  contested: ({ subject, when, voices, event }) => `${subject} ${when} is reported${voices.length === 0 ? "" : ` by ${listVoices(voices)}`}, but accounts differ on its ${contestedFields(event)}`,
  denied: ({ subject, when, deniers, doers }) => `${subject} ${when} is denied${deniers.length > 0 ? ` by ${listVoices(deniers)}` : doers.length > 0 ? ` by ${listVoices(doers)}` : ""}; ${notCounted}`,
  threatened: ({ subject, doers, voices }) => `${subject} was threatened${doers.length === 0 ? "" : ` by ${listVoices(doers)}`}${accordingTo(voices)}; ${notCounted}`,
  planned: ({ subject, doers, voices }) => `${subject} was planned${doers.length === 0 ? "" : ` by ${listVoices(doers)}`}${accordingTo(voices)}; ${notCounted}`,
  foiled: ({ subject, when, voices }) => `${subject} ${when} was foiled${accordingTo(voices)}; ${notCounted}`,
};

const reported: Frame = ({ subject, when, voices }) => `${subject} ${when} is reported${voices.length === 0 ? "" : ` by ${listVoices(voices)}`}${unconfirmed}`;

const uttered: Frame = ({ subject, when, doers, voices }) => {
  const by = doers.length === 0 ? "" : ` by ${listVoices(doers)}`;
  const others = voices.filter((voice) => !doers.includes(voice));
  return `${subject}${by} ${when} is reported${accordingTo(others)}`;
};

const underWay: Frame = ({ subject, when, voices }) => `${subject} is described as under way ${when}${accordingTo(voices)}${unconfirmed}`;

const claimed: Frame = ({ subject, when, doers, claimants, voices }) => {
  const by = claimants.length > 0 ? claimants : doers.length > 0 ? doers : voices;
  return `${subject} ${when} is known from a claim${by.length === 0 ? " alone" : ` by ${listVoices(by)}`}${unconfirmed}`;
};

const alleged: Frame = ({ subject, when, voices }) => `${subject} ${when} is alleged${voices.length === 0 ? "" : ` by ${listVoices(voices)}`}${unconfirmed}`;

function contestedFields(event: ConflictEvent): string {
  const fields = unique(event.contested.filter(({ field }) => field !== "casualties").map(({ field }) => field as string));
  return listSome(fields, 4, (count) => `${count} other points`);
}

/** Who is named as the doer and on whose word, unless the first sentence has said so. */
function doerSentences({ event, doers, claimants, deniers, names }: Told): Inline[] {
  const status = standing(event);
  if (isVerbal(event) || status === "denied" || ["threatened", "planned"].includes(event.status)) return [];
  if (event.contested.some(({ field }) => field === "perpetrator")) return [];
  const sentences: Inline[] = [];
  const attributing = event.attributions.filter(({ stance }) => stance === "attributes");
  const accusers = voicesOf(attributing, ["attributes"], names);
  const claimedIt = status !== "claimed" || event.status === "alleged" ? claimants : [];
  if (claimedIt.length > 0) sentences.push(words(` ${capitalise(listVoices(claimedIt))} claimed it.`), ...cite(evidenceOf(event, "claims-responsibility")));
  const unclaimed = doers.filter((doer) => !claimants.includes(doer));
  const impliedByClaim = status === "claimed" && event.status === "claimed";
  if (unclaimed.length > 0 && !impliedByClaim) {
    const sentence = accusers.length > 0 ? `${capitalise(listVoices(accusers))} attributed it to ${listVoices(unclaimed)}.` : `The accounts name ${listVoices(unclaimed)} as responsible.`;
    sentences.push(words(` ${sentence}`), ...cite(attributing.flatMap(({ evidence }) => evidence)));
  }
  if (deniers.length > 0) sentences.push(words(` A denial by ${listVoices(deniers)} is reported.`), ...cite(evidenceOf(event, "denies")));
  return sentences;
}

const evidenceOf = (event: ConflictEvent, stance: ConflictEvent["attributions"][number]["stance"]) =>
  event.attributions.filter((attribution) => attribution.stance === stance).flatMap(({ evidence }) => evidence);
