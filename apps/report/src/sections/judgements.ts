import { type ConflictEvent, standing } from "@dateline/schema";
import { type ComposeContext, toldInAll } from "../compose-context.js";
import { type Block, cite, type Inline, type JudgementBlock, words } from "../content.js";
import { toldIn } from "../dataset-view.js";
import { withStanding } from "../scope.js";
import { byDoer, claimedByDoer, documentsIn, type Group, groupEvents, killedIn, voicesIn } from "../tally.js";
import { doersOf, subjectOf } from "../wording/event-subject.js";
import { phraseOf } from "../wording/mode-phrases.js";
import { nameInSentence } from "../wording/name.js";
import { addRanges, countNoun, formatNumber, spellNumber, spellRange } from "../wording/number.js";
import { listSome, openSentence, othersInWords } from "../wording/phrase.js";
import { countryName } from "../wording/place.js";
import { countStandings } from "../wording/standings.js";
import { timeInSentence } from "../wording/time.js";
import { tollOf } from "../wording/toll.js";

interface Judgement {
  statement: Inline[];
  /** What the judgement rests on; its standings give the confidence. */
  basis: readonly ConflictEvent[];
}

type Rule = (context: ComposeContext) => Judgement | undefined;

/** Three to five are wanted; four leave page one its map. */
const mostJudgements = 4;

/** Returns up to four judgements, each by a rule of its own, with a confidence that follows from what it rests on. */
export function judgements(context: ComposeContext): Block[] {
  const made = [evidenceBase, principalDoer, afterHalt, principalMeans, concentratedToll, principalCountry].flatMap((rule: Rule) => rule(context) ?? []);
  if (made.length === 0) {
    return [
      { kind: "paragraph", style: "body", inlines: [words("The sources give no basis for a judgement: none tells of an incident of force in the period.")] },
    ];
  }
  return made.slice(0, mostJudgements).map(
    (judgement, index): JudgementBlock => ({
      kind: "judgement",
      number: index + 1,
      statement: judgement.statement,
      ...confidenceIn(judgement.basis, context),
    }),
  );
}

/**
 * Returns how sure a judgement is, by rule: high where at least two thirds of its incidents are confirmed and three documents tell of them;
 * low where one document alone does, or more than half rest on claims or are contested; else moderate.
 */
function confidenceIn(events: readonly ConflictEvent[], context: ComposeContext): Pick<JudgementBlock, "confidence" | "reasons"> {
  const counts = countStandings(events);
  const documents = documentsIn(events, context).length;
  const voices = voicesIn(events).length;
  const weak = counts.claimed + counts.contested;
  const confidence = documents < 2 || weak * 2 > events.length ? "low" : documents >= 3 && counts.confirmed * 3 >= events.length * 2 ? "high" : "moderate";
  const said = [
    `${formatNumber(documents)} ${documents === 1 ? "document" : "documents"}`,
    `${formatNumber(voices)} ${voices === 1 ? "voice" : "voices"}`,
    `${formatNumber(counts.confirmed)} of ${formatNumber(events.length)} confirmed`,
    ...(counts.claimed > 0 ? [`${formatNumber(counts.claimed)} claimed`] : []),
    ...(counts.contested > 0 ? [`${formatNumber(counts.contested)} contested`] : []),
  ];
  return { confidence, reasons: `${said.join(", ")}.` };
}

const evidenceBase: Rule = (context) => {
  const { incidents } = context.scope;
  if (incidents.length < 2) return undefined;
  const confirmed = withStanding(incidents, "confirmed");
  const rest = incidents.filter((event) => standing(event) !== "confirmed");
  const statement = `${openSentence(shareConfirmed(confirmed.length, incidents.length))}.`;
  return { statement: [words(statement), ...cite(toldInAll(confirmed.length * 2 > incidents.length ? confirmed : rest, context))], basis: incidents };
};

function shareConfirmed(part: number, whole: number): string {
  const how = "confirmed by a voice other than the claimant’s";
  if (part === 0) return `none of the ${spellNumber(whole)} incidents is ${how}`;
  if (part === whole) return `all ${spellNumber(whole)} incidents are ${how}`;
  return `${part * 2 > whole ? "" : "only "}${spellNumber(part)} of the ${spellNumber(whole)} incidents ${part === 1 ? "is" : "are"} ${how}; the rest are single accounts, claims or disputed`;
}

const principalDoer: Rule = (context) => {
  const { incidents } = context.scope;
  const [first, second] = byDoer(incidents, context);
  if (first === undefined || first.events.length < 2) return undefined;
  const own = claimedByDoer(first, context).length;
  if (second?.events.length === first.events.length) return tiedDoers(first, second, context);
  const next = second === undefined ? "" : `; next is ${second.name} (${spellNumber(second.events.length)})`;
  const claims = own === 0 ? "on the word of others" : own === first.events.length ? "each time by its own claim" : `by its own claim in ${spellNumber(own)}`;
  const statement = `Most often named as responsible is ${first.name} (${spellNumber(first.events.length)} of ${spellNumber(incidents.length)}, ${claims})${next}.`;
  return { statement: [words(statement), ...cite(toldInAll(first.events, context))], basis: first.events };
};

/** Of two that are named alike often, neither comes first. */
function tiedDoers(first: Group, second: Group, context: ComposeContext): Judgement {
  const { incidents } = context.scope;
  const basis = [...new Set([...first.events, ...second.events])];
  const statement = `Nobody is named as responsible more often than ${first.name} and ${second.name} (each for ${spellNumber(first.events.length)} of ${spellNumber(incidents.length)}).`;
  return { statement: [words(statement), ...cite(toldInAll(basis, context))], basis };
}

/** Whether force went on after somebody said it would stop. */
const afterHalt: Rule = (context) => {
  const { incidents, others } = context.scope;
  const halt = others.findLast(({ mode, time }) => ["announcement-halt", "truce"].includes(mode) && time?.end != null);
  const day = halt?.time?.end;
  if (halt === undefined || day == null) return undefined;
  const later = incidents.filter(({ time }) => time?.start != null && time.start > day);
  const doers = doersOf(halt, context.names);
  const by = doers.length === 0 ? "" : ` by ${listSome(doers, 2, othersInWords)}`;
  const what = halt.mode === "truce" ? subjectOf(halt, context.names) : `an announced halt${by}`;
  const told =
    later.length === 0
      ? "no incident dated after it is told"
      : `${countNoun(later.length, "incident")} dated after it ${later.length === 1 ? "is" : "are"} told`;
  const statement: Inline[] = [
    words(`On ${what} ${timeInSentence(halt.time)}`),
    ...cite(toldIn(halt, context.reports)),
    words(`: ${told}.`),
    ...cite(toldInAll(later, context)),
  ];
  return { statement, basis: later.length === 0 ? [halt] : later };
};

const principalMeans: Rule = (context) => {
  const { incidents } = context.scope;
  const [first, second] = groupEvents(incidents, (event) => (event.mode === "attack-unspecified" ? [] : [event.mode]));
  if (first === undefined || first.events.length < 3 || second?.events.length === first.events.length) return undefined;
  const phrase = phraseOf(first.name, context.names.phrases);
  const [target] = groupEvents(first.events, (event) =>
    event.participants
      .filter(({ role, name, actorId }) => role === "target" && (name ?? actorId) !== undefined)
      .map((participant) => nameInSentence(participant, context.names)),
  );
  const aimed = target !== undefined && target.events.length > 1 ? `, ${spellNumber(target.events.length)} of them aimed at ${target.name}` : "";
  const statement = `The most frequent form of force is ${phrase.many}: ${spellNumber(first.events.length)} of ${countNoun(incidents.length, "incident")}${aimed}.`;
  return { statement: [words(openSentence(statement)), ...cite(toldInAll(first.events, context))], basis: first.events };
};

const concentratedToll: Rule = (context) => {
  const killed = killedIn(context.scope.incidents);
  if (killed === undefined || killed.events.length < 2) return undefined;
  const most = [...killed.events].sort((a, b) => (tollOf(b, "killed")?.min ?? 0) - (tollOf(a, "killed")?.min ?? 0))[0];
  const toll = most === undefined ? undefined : tollOf(most, "killed");
  if (most === undefined || toll === undefined || toll.min * 2 < addRanges([killed.range]).min) return undefined;
  const statement = `The reported dead fall mostly in one incident: ${spellRange(toll)} of ${spellRange(killed.range)} killed over ${countNoun(killed.events.length, "incident")} with a toll, in ${subjectOf(most, context.names)}.`;
  return { statement: [words(statement), ...cite(killed.evidence)], basis: killed.events };
};

const principalCountry: Rule = (context) => {
  const placed = context.scope.incidents.filter(({ place }) => place?.country !== undefined);
  const [first, second] = groupEvents(placed, (event) => [event.place?.country ?? ""]);
  if (first === undefined || second === undefined || first.events.length < 3 || second.events.length === first.events.length) return undefined;
  const statement = `More incidents are told of ${countryName(first.name)} than of any other country: ${spellNumber(first.events.length)} of ${spellNumber(placed.length)} with a known country.`;
  return { statement: [words(statement), ...cite(toldInAll(first.events, context))], basis: first.events };
};
