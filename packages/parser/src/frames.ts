import { type CoreMode, type CoreRole, type CoreType, coreModes, coreRoles, coreTypes, DatelineError, Outcome, Weapon } from "@dateline/schema";
import { z } from "zod";
import { checkDataFile } from "./data-file.js";
import { besideSenses, isListed, slotClasses } from "./senses.js";

const modeNames = Object.keys(coreModes) as [CoreMode, ...CoreMode[]];
const typeNames = coreTypes.map((spec) => spec.type) as [CoreType, ...CoreType[]];

/** A word that tells an event, with the frame that says which slot gives which role. */
const Trigger = z.strictObject({
  lemma: z.string().min(1),
  mode: z.enum(modeNames),
  frame: z.string(),
  outcome: Outcome.optional(),
  /** What the word itself says the act was done with: "bombed". */
  weapon: Weapon.shape.kind.optional(),
  /** What the object, the doer and the group after a preposition must be for the word to be meant so. */
  object: z.enum(slotClasses).optional(),
  subject: z.enum(slotClasses).optional(),
  after: z.record(z.string(), z.enum(slotClasses)).optional(),
  /** The sense that words beside a noun must give it. */
  sense: z.enum(besideSenses).optional(),
  /** Tells an event only with support: a named doer, a target or a toll. */
  weak: z.boolean().optional(),
  note: z.string().optional(),
});

const TriggerFile = z.strictObject({ type: z.enum(typeNames), verbs: z.array(Trigger), nouns: z.array(Trigger) });

/** The role of each slot: "weapon" marks the slot that names the weapon. */
const SlotRoles = z.record(z.string(), z.enum([...coreRoles, "weapon"]));

const FrameFile = z.strictObject({
  about: z.string(),
  verbFrames: z.record(z.string(), SlotRoles),
  nounFrames: z.record(z.string(), SlotRoles),
  supportVerbs: z.array(z.string()),
  sufferVerbs: z.array(z.string()),
  phrasal: z.array(z.string()),
  ambiguous: z.array(z.string()),
  intransitive: z.array(z.string()),
});

export type SlotRole = CoreRole | "weapon";

/** A trigger ready for use: its type, and the roles of its slots. */
export interface Frame extends z.infer<typeof Trigger> {
  type: CoreType;
  slots: Readonly<Record<string, SlotRole>>;
}

/** Whether a verb is a trigger only with the objects of a list, or with what a preposition brings ("hold hostages", "step on a mine"). */
export const isNarrow = ({ after, object, subject }: Frame): boolean =>
  after !== undefined || [object, subject].some((wanted) => wanted !== undefined && (wanted === "none" || isListed(wanted)));

/** The triggers by lemma, and what the grammar asks of verbs. */
export interface FrameTable {
  verb: (lemma: string) => readonly Frame[];
  noun: (lemma: string) => readonly Frame[];
  isEventNoun: (lemma: string) => boolean;
  isViolentVerb: (lemma: string) => boolean;
  isSupportVerb: (lemma: string) => boolean;
  isSufferVerb: (lemma: string) => boolean;
  isPhrasal: (lemma: string) => boolean;
  isNounAndVerb: (lemma: string) => boolean;
  isKnownVerb: (lemma: string) => boolean;
  isTransitive: (lemma: string) => boolean;
  isIntransitive: (lemma: string) => boolean;
}

function collect(
  files: readonly z.infer<typeof TriggerFile>[],
  key: "verbs" | "nouns",
  frames: Readonly<Record<string, z.infer<typeof SlotRoles>>>,
): Map<string, Frame[]> {
  const table = new Map<string, Frame[]>();
  for (const file of files) {
    for (const trigger of file[key]) {
      const slots = frames[trigger.frame];
      if (slots === undefined) {
        throw new DatelineError(
          "data/invalid",
          `data/en/triggers/${file.type}.json: "${trigger.lemma}" names the frame "${trigger.frame}", which data/en/frames.json lacks.`,
          { hint: "Add the frame, or name another." },
        );
      }
      table.set(trigger.lemma, [...(table.get(trigger.lemma) ?? []), { ...trigger, type: file.type, slots }]);
    }
  }
  return table;
}

/** Returns the frame table from its data files; throws `data/invalid` naming file and row. */
export function buildFrames(framesJson: unknown, triggerFiles: Readonly<Record<string, unknown>>): FrameTable {
  const frames = checkDataFile(FrameFile, framesJson, "data/en/frames.json");
  const files = Object.entries(triggerFiles).map(([name, json]) => checkDataFile(TriggerFile, json, `data/en/triggers/${name}.json`));
  const verbs = collect(files, "verbs", frames.verbFrames);
  const nouns = collect(files, "nouns", frames.nounFrames);
  const sets = {
    support: new Set(frames.supportVerbs),
    suffer: new Set(frames.sufferVerbs),
    phrasal: new Set(frames.phrasal),
    ambiguous: new Set(frames.ambiguous),
    intransitive: new Set(frames.intransitive),
  };
  return {
    verb: (lemma) => verbs.get(lemma) ?? [],
    noun: (lemma) => nouns.get(lemma) ?? [],
    isEventNoun: (lemma) => nouns.has(lemma),
    isViolentVerb: (lemma) => verbs.get(lemma)?.some((frame) => frame.type === "assault" && !isNarrow(frame)) ?? false,
    isSupportVerb: (lemma) => sets.support.has(lemma),
    isSufferVerb: (lemma) => sets.suffer.has(lemma),
    isPhrasal: (lemma) => sets.phrasal.has(lemma),
    isNounAndVerb: (lemma) => sets.ambiguous.has(lemma),
    isKnownVerb: (lemma) => verbs.has(lemma) || sets.support.has(lemma) || sets.suffer.has(lemma),
    isTransitive: (lemma) => verbs.has(lemma) && !sets.intransitive.has(lemma),
    isIntransitive: (lemma) => sets.intransitive.has(lemma),
  };
}
