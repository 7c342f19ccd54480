import type { CoreMode } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clauses.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Candidate, RoleFiller } from "./candidate.js";
import { groupFillers, placePhrases, trailing, withCoordinates } from "./slots.js";

type Draft = Omit<Candidate, "index">;

const fill = (role: RoleFiller["role"], group: NounGroup | null | undefined, slot: string): RoleFiller[] =>
  group == null ? [] : withCoordinates(group).map((one) => ({ role, group: one, slot }));

function draft(sentence: ChunkedSentence, clause: Clause, frame: Frame, mode: CoreMode, fillers: readonly RoleFiller[], rule: string): Draft {
  const { verb } = clause;
  return {
    sentence: sentence.sentence.index,
    trigger: { from: verb.from, to: verb.to, start: verb.start, end: verb.end },
    frame,
    type: frame.type,
    mode,
    clause,
    group: null,
    fillers,
    weapons: [],
    tolls: [],
    times: clause.times,
    places: [],
    count: null,
    reference: "new",
    pointsBack: false,
    supplement: false,
    explanation: [{ stage: "assemble", rule: `construction/${rule}`, start: verb.start, end: verb.end }],
  };
}

const lowers = (sentence: ChunkedSentence, from: number, to: number) => sentence.sentence.tokens.slice(from, to).map((token) => token.lower);

/** The doer of an act that a noun names: "United States strikes" → the United States. */
function doerOf(sentence: ChunkedSentence, group: NounGroup, context: Context): NounGroup | undefined {
  const [frame] = context.frames.noun(group.lemma);
  return frame === undefined ? undefined : groupFillers(sentence, group, frame).find(({ role }) => role === "perpetrator" || role === "source")?.group;
}

/** "The government described the strikes as unacceptable": blame or approval by the word after "as". */
function describedAs(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const words = context.lexicon.constructions;
  if (!words.describe.includes(clause.verb.lemma) || clause.subject === null) return [];
  const end = clause.verb.to + 24;
  const after = lowers(sentence, clause.verb.to, end);
  const as = after.indexOf("as");
  const judged = after.slice(as < 0 ? 0 : as, (as < 0 ? 0 : as) + 8);
  const [accuse] = context.frames.verb("condemn");
  const [support] = context.frames.verb("justify");
  const object =
    clause.object ?? sentence.chunks.find((chunk): chunk is NounGroup => chunk.kind === "noun" && chunk.class === "event" && chunk.index < clause.verb.index);
  const doer = object == null ? undefined : doerOf(sentence, object, context);
  if (accuse !== undefined && judged.some((word) => words.blaming.includes(word))) {
    return [
      draft(sentence, clause, accuse, "condemnation", [...fill("source", clause.subject, "subject"), ...fill("recipient", doer, "doer")], "described-as"),
    ];
  }
  if (support !== undefined && (as >= 0 || clause.verb.lemma === "call") && judged.some((word) => words.approving.includes(word)))
    return [draft(sentence, clause, support, "statement", fill("source", clause.subject, "subject"), "described-as")];
  return [];
}

/** "holds Iran responsible for the attacks" */
function heldResponsible(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { responsible } = context.lexicon.constructions;
  if (clause.verb.lemma !== "hold" || clause.subject === null || clause.object === null || clause.verb.modal !== null) return [];
  if (!lowers(sentence, clause.object.to, clause.object.to + 3).some((word) => responsible.includes(word))) return [];
  const [frame] = context.frames.verb("blame");
  return frame === undefined
    ? []
    : [
        draft(
          sentence,
          clause,
          frame,
          "accusation",
          [...fill("source", clause.subject, "subject"), ...fill("recipient", clause.object, "object")],
          "hold-responsible",
        ),
      ];
}

const carrying = new Set(["carry out", "commit", "perpetrate", "launch", "conduct"]);

/** "it was carried out by militants", "militants carried it out": the pronoun is the act last told, its agent who did it. */
function carriedOutBy(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const act = clause.passive ? clause.subject : clause.object;
  const agent = clause.passive ? clause.attachments.find(({ preposition }) => preposition === "by")?.group : clause.subject;
  if (!carrying.has(carried(sentence, clause)) || act?.pronoun !== true || agent == null || agent.pronoun) return [];
  const [attack] = context.frames.noun("attack");
  const [accuse] = context.frames.verb("blame");
  const deed =
    attack === undefined
      ? []
      : [
          {
            ...draft(sentence, clause, attack, attack.mode, fill("perpetrator", agent, "by"), "carried-out-by"),
            reference: "definite" as const,
            supplement: true,
          },
        ];
  const speaker = speakerAbove(sentence, clause, context);
  const blame =
    accuse === undefined || speaker === null
      ? []
      : [draft(sentence, clause, accuse, "accusation", [...fill("source", speaker, "speaker"), ...fill("recipient", agent, "by")], "carried-out-by")];
  return [...deed, ...blame];
}

/** The verb with the particle that stands after its object: "carried it out". */
function carried(sentence: ChunkedSentence, clause: Clause): string {
  const particle = clause.object === null ? undefined : sentence.sentence.tokens[clause.object.to]?.lower;
  return particle === "out" ? `${clause.verb.lemma} out` : clause.verb.lemma;
}

function speakerAbove(sentence: ChunkedSentence, clause: Clause, context: Context): NounGroup | null {
  for (let governor = clause.governor; governor !== null; governor = governor.governor) {
    if (governor.subject !== null && !governor.subject.pronoun && context.lexicon.speech.all.has(governor.verb.lemma)) return governor.subject;
  }
  return (
    sentence.clauses.find(
      (other) =>
        other.relation === "main" && other !== clause && other.subject !== null && !other.subject.pronoun && context.lexicon.speech.all.has(other.verb.lemma),
    )?.subject ?? null
  );
}

/** "the targets were the base, the airport and the depot": sites of the act last told. */
function targetsWere(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { subject, object } = clause;
  if (clause.verb.lemma !== "be" || subject === null || object === null || !context.lexicon.constructions.targetNouns.includes(subject.lemma)) return [];
  const [frame] = context.frames.noun("attack");
  if (frame === undefined) return [];
  const sites = withCoordinates(object);
  const places = placePhrases(sites.flatMap((group) => [{ preposition: "at", group }, ...trailing(sentence, group).slice(0, 1)]));
  return [
    {
      ...draft(
        sentence,
        clause,
        frame,
        frame.mode,
        sites.map((group) => ({ role: "target" as const, group, slot: "predicate" })),
        "targets-were",
      ),
      places,
      reference: "definite",
      supplement: true,
    },
  ];
}

/** "gave as targets the base and the airport", "named the base and the airport": a claimant lists the sites of the act last told. */
function listedTargets(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { listing, targetNouns } = context.lexicon.constructions;
  if (!listing.includes(clause.verb.lemma) || clause.passive || clause.subject === null) return [];
  const as = clause.attachments.find(({ preposition, group }) => preposition === "as" && targetNouns.includes(group.lemma))?.group;
  const after = as === undefined ? clause.object : sentence.chunks[as.index + 1];
  const [frame] = context.frames.noun("attack");
  if (after?.kind !== "noun" || frame === undefined || (as === undefined && (after.class !== "facility" || clause.verb.lemma === "give"))) return [];
  const sites = withCoordinates(after);
  const places = placePhrases(sites.flatMap((group) => [{ preposition: "at", group }, ...trailing(sentence, group).slice(0, 1)]));
  return [
    {
      ...draft(
        sentence,
        clause,
        frame,
        frame.mode,
        sites.map((group) => ({ role: "target" as const, group, slot: "listed" })),
        "listed-targets",
      ),
      places,
      reference: "definite",
      supplement: true,
    },
  ];
}

/** "said its action is in response to the attacks": a doer that justifies its own deed. */
function justified(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const words = context.lexicon.constructions;
  const [frame] = context.frames.verb("justify");
  if (frame === undefined || clause.subject === null || clause.subject.pronoun || !context.lexicon.speech.all.has(clause.verb.lemma)) return [];
  const said = sentence.sentence.tokens.filter((token) => token.start >= clause.verb.end).map((token) => token.lower);
  const own = said.findIndex((word) => words.own.includes(word));
  const deed = sentence.chunks.some(
    (chunk) => chunk.kind === "noun" && chunk.class === "event" && chunk.determiner === "possessive" && chunk.start >= clause.verb.end,
  );
  if (own < 0 || !deed || !said.some((word) => words.approving.includes(word))) return [];
  return [draft(sentence, clause, frame, "statement", fill("source", clause.subject, "subject"), "justified")];
}

const imputing = new Set(["attribute", "ascribe", "put down", "pin", "blame", "impute"]);

/** "the attack was attributed to the rebels", "it was blamed on them": who is held to have done the act last told. */
function attributedTo(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const [frame] = context.frames.noun("attack");
  const blamed = clause.attachments.find(({ preposition }) => preposition === "to" || preposition === "on")?.group;
  const act = clause.passive ? clause.subject : clause.object;
  if (frame === undefined || blamed === undefined || act === null || !imputing.has(clause.verb.lemma)) return [];
  if (!(act.class === "event" || act.pronoun) || blamed.class === "event" || blamed.class === "time") return [];
  return [
    { ...draft(sentence, clause, frame, frame.mode, fill("perpetrator", blamed, "attributed"), "attributed-to"), reference: "definite", supplement: true },
  ];
}

/** "Three Soldiers Dead and 25 Injured": a headline without a verb. */
function verblessTolls(sentence: ChunkedSentence, context: Context): Draft[] {
  const [frame] = context.frames.verb("kill");
  const told = sentence.chunks.filter((chunk): chunk is NounGroup => chunk.kind === "noun" && chunk.count !== null);
  if (sentence.sentence.blockKind !== "title" || frame === undefined || told.length === 0) return [];
  const tolls = told.flatMap((group): Candidate["tolls"][number][] => {
    const word = sentence.sentence.tokens[group.to]?.lower ?? "";
    const last = sentence.sentence.tokens[group.to - 1]?.lower ?? "";
    const outcome =
      [word, last].includes("dead") || word === "killed"
        ? "killed"
        : [word, last].some((one) => one === "injured" || one === "wounded" || one === "hurt")
          ? "injured"
          : null;
    return outcome === null || group.count === null ? [] : [{ outcome, count: group.count, group, start: group.start, end: group.end }];
  });
  const [first] = told;
  if (tolls.length === 0 || first === undefined) return [];
  return [
    {
      sentence: sentence.sentence.index,
      trigger: { from: first.from, to: first.to, start: first.start, end: first.end },
      frame,
      type: frame.type,
      mode: frame.mode,
      clause: null,
      group: null,
      fillers: [],
      weapons: [],
      tolls,
      times: [],
      places: [],
      count: null,
      reference: "definite",
      pointsBack: false,
      supplement: true,
      explanation: [{ stage: "assemble", rule: "construction/verbless-toll", start: first.start, end: first.end }],
    },
  ];
}

/** "The base is in Puerto Jordan, a village": where the site of the act last told lies. */
function siteIsIn(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { subject } = clause;
  const pointing = subject !== null && subject.class === "facility" && subject.determiner === "definite";
  const [frame] = context.frames.noun("attack");
  if ((clause.verb.lemma !== "be" && clause.verb.lemma !== "lie") || !pointing || frame === undefined) return [];
  const places = placePhrases(clause.attachments.filter(({ preposition }) => preposition === "in" || preposition === "near" || preposition === "on"));
  if (places.length === 0) return [];
  return [{ ...draft(sentence, clause, frame, frame.mode, fill("target", subject, "subject"), "site-is-in"), places, reference: "definite", supplement: true }];
}

/** "announced renewed attacks", "the decision to resume the attacks": force announced to begin again. */
function resumption(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const words = context.lexicon.constructions;
  const { object } = clause;
  if (object === null || !context.frames.noun(object.lemma).some(({ type }) => type === "assault")) return [];
  const inside = lowers(sentence, object.from, object.to);
  const resumes = words.resume.includes(clause.verb.lemma);
  const announces = words.announce.includes(clause.verb.lemma) && inside.some((word) => words.resumed.includes(word));
  const [frame] = context.frames.verb("threaten");
  if (frame === undefined || (!resumes && !announces) || clause.subject === null || clause.opener === "if") return [];
  const [act] = context.frames.noun(object.lemma);
  const targets =
    act === undefined
      ? []
      : groupFillers(sentence, object, act)
          .filter(({ role }) => role === "target")
          .map((filler) => ({ ...filler, role: "recipient" as const }));
  return [draft(sentence, clause, frame, "announcement-resume", [...fill("source", clause.subject, "subject"), ...targets], "resumption")];
}

/** "although the government said it took place outside its territory": a telling that another sets against the first. */
function setAgainst(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const words = context.lexicon.constructions;
  const before = clause.subject === null ? undefined : sentence.chunks[clause.subject.index - 1];
  const opener = clause.opener ?? (before !== undefined && "lower" in before ? before.lower : "");
  if (!words.concessive.includes(opener) || !context.lexicon.speech.all.has(clause.verb.lemma) || clause.subject === null) return [];
  const told = lowers(sentence, clause.verb.to, clause.verb.to + 14);
  if (!told.some((word) => words.elsewhere.includes(word))) return [];
  const [frame] = context.frames.verb("deny");
  return frame === undefined ? [] : [draft(sentence, clause, frame, "denial", fill("source", clause.subject, "subject"), "set-against")];
}

/** The constructions, each a function of one clause; what they give is read like any trigger. */
const constructions = [describedAs, heldResponsible, carriedOutBy, targetsWere, listedTargets, attributedTo, justified, siteIsIn, resumption, setAgainst];

/** Returns the drafts of constructions that no single trigger word tells. */
export function constructionDrafts(sentence: ChunkedSentence, context: Context): Draft[] {
  const verbless = sentence.clauses.every(({ verb }) => verb.form === "participle" || verb.form === "gerund") ? verblessTolls(sentence, context) : [];
  return [...sentence.clauses.flatMap((clause) => constructions.flatMap((construction) => construction(sentence, clause, context))), ...verbless];
}

/** Who uses, owns or holds a target: "a vehicle belonging to the militia", "sites used by the group". */
export function ownersOf(sentence: ChunkedSentence, target: NounGroup, context: Context): NounGroup[] {
  return sentence.clauses.flatMap((clause) => {
    const describes = clause.antecedent?.index === target.index && (clause.relation === "reduced" || clause.relation === "relative");
    if (!describes || !context.lexicon.constructions.ownership.includes(clause.verb.lemma)) return [];
    const by = clause.attachments.find(({ preposition }) => preposition === "by" || preposition === "to")?.group ?? clause.object;
    return by === null || by.pronoun ? [] : withCoordinates(by);
  });
}
