import type { Context } from "../../context.js";
import type { Clause } from "../../grammar/clause.js";
import { isMunition } from "../../recognizers/weapon.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { weaponsOf } from "../instruments.js";
import { refineMode } from "../modes.js";
import { placePhrases, trailing } from "../slots.js";
import { constructionDraft } from "./construction.js";

/** "Air defences intercepted six drones", "soldiers defused a bomb": an attack that was stopped on its way. */
export function intercepted(sentence: ChunkedSentence, clause: Clause, context: Context): Draft[] {
  const { verb } = clause;
  const stopped = clause.passive ? clause.subject : clause.object;
  if (!context.lexicon.hypothetical.intercepting.has(verb.lemma) || stopped === null || verb.negated || verb.modal !== null) return [];
  const [frame] = context.frames.noun("attack");
  const weapons = weaponsOf([stopped]).filter(isMunition);
  if (frame === undefined || weapons.length === 0) return [];
  const mode = refineMode(frame.mode, new Set(weapons.map(({ kind }) => kind)), frame.lemma);
  // "Air defence at the port shot down a drone": where those who stop it stand, it was going.
  const stopping = clause.passive || clause.subject === null ? [] : trailing(sentence, clause.subject, context);
  const places = placePhrases([...clause.attachments, ...trailing(sentence, stopped, context), ...stopping], context);
  return [{ ...constructionDraft(sentence, clause, frame, mode, [], "intercepted"), weapons, places }];
}
