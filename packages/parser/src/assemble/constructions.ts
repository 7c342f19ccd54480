import type { Context } from "../context.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Draft } from "./candidate.js";
import { resumption, setAgainst, startingAgain } from "./constructions/announcements.js";
import type { Construction } from "./constructions/construction.js";
import { attributedTo, calledByDeed, carriedOutBy, namedAsDoer } from "./constructions/doers.js";
import { tookHostage } from "./constructions/hostages.js";
import { intercepted } from "./constructions/interceptions.js";
import { describedAs, heldResponsible, justified } from "./constructions/judgements.js";
import { blewUp, fightingBrokeOut } from "./constructions/outbreaks.js";
import { drewCondemnation } from "./constructions/outcries.js";
import { listedTargets, siteIsIn, targetsWere } from "./constructions/sites.js";
import { victimsWere } from "./constructions/victims.js";
import { statedTolls } from "./stated-tolls.js";

/** The constructions, each a function of one clause; what they give is read like any trigger. */
const constructions: readonly Construction[] = [
  describedAs,
  heldResponsible,
  carriedOutBy,
  targetsWere,
  victimsWere,
  listedTargets,
  tookHostage,
  attributedTo,
  namedAsDoer,
  calledByDeed,
  justified,
  drewCondemnation,
  siteIsIn,
  resumption,
  startingAgain,
  setAgainst,
  fightingBrokeOut,
  blewUp,
  intercepted,
];

/** Returns the drafts of constructions that no single trigger word tells. */
export function constructionDrafts(sentence: ChunkedSentence, context: Context): Draft[] {
  const byClause = sentence.clauses.flatMap((clause) => constructions.flatMap((construction) => construction(sentence, clause, context)));
  return [...byClause, ...statedTolls(sentence, context)];
}
