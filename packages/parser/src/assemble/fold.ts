import type { Context } from "../context.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { actOf, isToll } from "./act-of-toll.js";
import type { Draft } from "./candidate.js";
import { isAssaultAfterBlast, joinedTo } from "./joined-acts.js";
import { refineMode } from "./modes.js";
import { isSupported } from "./supported.js";
import { isWithoutForce } from "./without-force.js";

function absorb(act: Draft, told: Draft): Draft {
  const weapons = [...new Set([...act.weapons, ...told.weapons])];
  const victims = told.fillers.filter((filler) => filler.role !== "perpetrator" || act.fillers.every((other) => other.role !== "perpetrator"));
  const known = new Set(act.fillers.map((filler) => filler.group.start));
  return {
    ...act,
    weapons,
    mode: refineMode(act.mode, new Set(weapons.map(({ kind }) => kind)), act.frame.lemma),
    fillers: [...act.fillers, ...victims.filter((filler) => !known.has(filler.group.start) && filler.group.index !== act.group?.index)],
    tolls: [...act.tolls, ...told.tolls],
    times: act.times.length > 0 ? act.times : told.times,
    places: [...act.places, ...told.places],
    // "killed in clashes": whoever counts the dead speaks of one occasion; what has been so over a time is no occasion.
    reference: told.tolls.length > 0 && act.reference === "generic" && told.clause?.verb.tense !== "perfect" ? "new" : act.reference,
    explanation: [...act.explanation, ...told.explanation],
  };
}

/**
 * Returns the sentence's drafts with tolls folded into the act they belong to, and with one draft for a verb and the event noun
 * that is its subject. A weak trigger that nothing supports is dropped.
 */
export function fold(sentence: ChunkedSentence, drafts: readonly Draft[], context: Context): Draft[] {
  const kept: (Draft | null)[] = [...drafts];
  const targets = drafts.map((draft, at) => {
    if (draft.type !== "assault") return -1;
    const joined = joinedTo(sentence, drafts, at);
    if (joined >= 0) return joined;
    return isToll(draft, context) ? actOf(sentence, drafts, at, context) : -1;
  });
  const rootOf = (at: number, depth = 0): number => {
    const next = targets[at] ?? -1;
    return next < 0 || next === at || depth > 8 ? at : rootOf(next, depth + 1);
  };
  drafts.forEach((told, at) => {
    const root = rootOf(at);
    const act = kept[root];
    if (root === at || act == null) return;
    kept[root] = isAssaultAfterBlast(act, told) ? { ...absorb(act, told), mode: "complex-attack" } : absorb(act, told);
    kept[at] = null;
  });
  // "the action targeted the base": a weak word that points back adds to what it points to.
  const pointing = (draft: Draft) =>
    draft.type === "assault" &&
    draft.frame.weak === true &&
    draft.group !== null &&
    draft.reference === "definite" &&
    (draft.places.length > 0 || draft.fillers.some(({ role }) => role === "target"));
  return kept.flatMap((draft): Draft[] =>
    draft === null || isWithoutForce(sentence, draft, context)
      ? []
      : isSupported(draft, context.lexicon)
        ? [draft]
        : pointing(draft)
          ? [{ ...draft, supplement: true }]
          : [],
  );
}
