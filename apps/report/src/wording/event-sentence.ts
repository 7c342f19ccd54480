import { type ConflictEvent, type Evidence, standing } from "@dateline/schema";
import { cite, type Inline, words } from "../content.js";
import { doersOf, isMutual, isPlural, isVerbal, listNames, subjectOf, utteranceOf } from "./event-subject.js";
import { bareName, type Names, voiceInSentence, voicesOf } from "./name.js";
import { listSome, openSentence, unique } from "./phrase.js";
import { timeInSentence } from "./time.js";
import { tollSentences } from "./toll.js";

/** What the composer asks of the dataset: who published the document that a passage stands in. */
export type Outlet = (evidence: readonly Evidence[]) => string | undefined;

/** An event with what there is to cite for it. */
export interface ToldEvent {
  event: ConflictEvent;
  /** The passages that tell it. */
  told: readonly Evidence[];
  outlet: Outlet;
}

/** The words from which every sentence about an event is made. */
interface Parts {
  event: ConflictEvent;
  subject: string;
  when: string;
  doers: readonly string[];
  claimants: readonly string[];
  deniers: readonly string[];
  confirmers: readonly string[];
  /** Who reports, confirms or lays it at somebody's door; the event's voices where no attribution names one; else the outlet. */
  voices: readonly string[];
  utterance: string | undefined;
  be: { is: string; was: string; it: string };
}

const unconfirmed = "; not independently confirmed";
const notCounted = "; not counted as an incident";
const accordingTo = (voices: readonly string[]) => (voices.length === 0 ? "" : `, according to ${listNames(voices)}`);
const by = (voices: readonly string[]) => (voices.length === 0 ? "" : ` by ${listNames(voices)}`);

/**
 * Returns what a briefing says of one event: whether it happened in the words that its standing allows, who is named as the doer
 * and by whom, and the toll with who gives it. What is only claimed is never told as fact.
 */
export function eventSentences(source: ToldEvent, names: Names): Inline[] {
  const parts = gather(source, names);
  const isClaim = ["claimed", "alleged"].includes(source.event.status);
  const claimant = parts.claimants[0] ?? (source.event.status === "claimed" ? parts.doers[0] : parts.voices[0]);
  const fallback: Outlet = (evidence) => (isClaim ? (claimant ?? source.outlet(evidence)) : source.outlet(evidence));
  return [words(opening(parts)), ...cite(source.told), ...doerSentences(parts, names), ...tollSentences(source.event, fallback, names)];
}

/** Returns the first sentence alone, as the bottom line has it. */
export function openingSentence(source: ToldEvent, names: Names): Inline[] {
  return [words(opening(gather(source, names))), ...cite(source.told)];
}

/** Returns the same as it goes on after a colon. */
export function openingClause(source: ToldEvent, names: Names): Inline[] {
  return [words(`${clause(gather(source, names))}.`), ...cite(source.told)];
}

function gather({ event, told, outlet }: ToldEvent, names: Names): Parts {
  const stated = voicesOf(event.attributions, ["confirms", "reports", "attributes"], names);
  const claimants = voicesOf(event.attributions, ["claims-responsibility"], names);
  const bare = new Set(event.attributions.filter(({ stance }) => stance === "claims-responsibility").map((voice) => bareName(voice, names)));
  const heard = event.voices.filter((voice) => !bare.has(voice)).map((voice) => voiceInSentence(voice, names));
  const plural = isPlural(event, names);
  return {
    event,
    subject: subjectOf(event, names),
    when: timeInSentence(event.time),
    doers: doersOf(event, names),
    claimants,
    deniers: voicesOf(event.attributions, ["denies"], names),
    confirmers: voicesOf(event.attributions, ["confirms"], names).filter((voice) => !claimants.includes(voice)),
    voices: stated.length > 0 ? stated : heard.length > 0 ? heard : [outlet(told) ?? ""].filter((voice) => voice !== ""),
    utterance: utteranceOf(event, names),
    be: plural ? { is: "are", was: "were", it: "them" } : { is: "is", was: "was", it: "it" },
  };
}

type FrameName = "threatened" | "planned" | "foiled" | ReturnType<typeof standing>;

function frameOf(event: ConflictEvent): FrameName {
  // To threaten is itself an act, and done once it is uttered.
  if (event.status === "threatened" && event.type === "threaten") return standing(event) === "contested" ? "contested" : "unconfirmed";
  return event.status === "threatened" || event.status === "planned" || event.status === "foiled" ? event.status : standing(event);
}

const clause = (parts: Parts): string => frames[frameOf(parts.event)](parts).replace(/,$/, "");

const opening = (parts: Parts): string => `${openSentence(clause(parts))}.`;

const frames: Record<FrameName, (parts: Parts) => string> = {
  confirmed: (parts) => (isVerbal(parts.event) ? uttered(parts) : `${parts.subject} ${parts.when} ${parts.be.was} confirmed${by(parts.confirmers)}`),
  unconfirmed: (parts) => {
    if (parts.event.status === "ongoing")
      return `${parts.subject} ${parts.be.is} described as under way ${parts.when}${accordingTo(parts.voices)}${unconfirmed}`;
    return isVerbal(parts.event) ? uttered(parts) : `${parts.subject} ${parts.when} ${parts.be.is} reported${by(parts.voices)}${unconfirmed}`;
  },
  claimed: (parts) =>
    parts.event.status === "alleged" ? `${parts.subject} ${parts.when} ${parts.be.is} alleged${by(parts.voices)}${unconfirmed}` : claimed(parts),
  contested: ({ subject, when, be, voices, claimants, event }) =>
    `${subject} ${when} ${be.is} reported${by(unique([...claimants, ...voices]))}, but accounts differ on ${differences(event)}`,
  denied: ({ subject, when, be, deniers, doers }) => `${subject} ${when} ${be.is} denied${by(deniers.length > 0 ? deniers : doers)}${notCounted}`,
  threatened: ({ subject, be, doers, voices }) => `${subject} ${be.was} threatened${by(doers)}${accordingTo(besides(voices, doers))}${notCounted}`,
  planned: ({ subject, be, doers, voices }) => `${subject} ${be.was} planned${by(doers)}${accordingTo(besides(voices, doers))}${notCounted}`,
  foiled: ({ subject, when, be, voices }) => `${subject} ${when} ${be.was} foiled${accordingTo(voices)}${notCounted}`,
};

const besides = (voices: readonly string[], others: readonly string[]) => voices.filter((voice) => !others.includes(voice));

/** An act of words is told with its speaker as the subject, on the word of whoever else reports it. */
function uttered({ event, utterance, subject, when, doers, voices, be }: Parts): string {
  const reporters = accordingTo(besides(voices, doers));
  const dated = event.time === null ? "" : ` ${when}`;
  if (utterance !== undefined && doers.length > 0) return `${listNames(doers)} ${utterance}${dated}${reporters}`;
  return `${subject}${by(doers)}${dated} ${be.is} reported${reporters}`;
}

function claimed({ subject, when, be, doers, claimants, voices }: Parts): string {
  const holders = claimants.length > 0 ? claimants : doers.length > 0 ? doers : voices;
  return `${subject} ${when} ${be.is} known from a claim${holders.length === 0 ? " alone" : by(holders)}${unconfirmed}`;
}

const fieldNames: Record<ConflictEvent["contested"][number]["field"], string> = {
  date: "when it was",
  place: "where it was",
  perpetrator: "who did it",
  target: "whom it was aimed at",
  casualties: "its toll",
  mode: "how it was done",
  status: "whether it happened",
};

function differences(event: ConflictEvent): string {
  return listSome(
    unique(event.contested.filter(({ field }) => field !== "casualties").map(({ field }) => fieldNames[field])),
    4,
    (count) => `${count} other points`,
  );
}

/** Who is named as the doer and on whose word, unless the first sentence has said so. */
function doerSentences(parts: Parts, names: Names): Inline[] {
  const { event, claimants, deniers, be } = parts;
  const frame = frameOf(event);
  if (["denied", "threatened", "planned"].includes(frame)) return [];
  const denial = deniers.length === 0 ? [] : [words(` A denial by ${listNames(deniers)} is reported.`), ...cite(evidenceOf(event, "denies"))];
  if (isVerbal(event)) return denial;
  const sentences: Inline[] = [];
  if (claimants.length > 0 && !(frame === "claimed" && event.status === "claimed") && frame !== "contested") {
    sentences.push(words(` ${openSentence(listNames(claimants))} claimed ${be.it}.`), ...cite(evidenceOf(event, "claims-responsibility")));
  }
  return [...sentences, ...namedSentence(parts, names), ...denial];
}

function namedSentence({ event, doers, claimants, voices, be }: Parts, names: Names): Inline[] {
  const unclaimed = besides(doers, claimants);
  if (isMutual(event, names)) return [];
  const impliedByClaim = event.status === "claimed" && claimants.length === 0;
  if (unclaimed.length === 0 || impliedByClaim || event.contested.some(({ field }) => field === "perpetrator")) return [];
  const attributing = event.attributions.filter(({ stance }) => stance === "attributes");
  const accusers = voicesOf(attributing, ["attributes"], names);
  // Those whom the first sentence names are not named again as if they were others.
  const further = accusers.length > 0 && besides(accusers, event.status === "occurred" && standing(event) === "confirmed" ? [] : voices).length > 0;
  const sentence = further
    ? `${openSentence(listNames(accusers))} attributed ${be.it} to ${listNames(unclaimed)}.`
    : `Named as responsible: ${listNames(unclaimed)}.`;
  return [words(` ${sentence}`), ...cite(attributing.flatMap(({ evidence }) => evidence))];
}

const evidenceOf = (event: ConflictEvent, stance: ConflictEvent["attributions"][number]["stance"]) =>
  event.attributions.filter((attribution) => attribution.stance === stance).flatMap(({ evidence }) => evidence);
