import type { CoreType } from "@dateline/schema";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Draft } from "./candidate.js";
import { withCoordinates } from "./slots.js";

/** Words about acts to come: what a verb of these governs is asked for, refused or promised by it, and is no event beside it. */
const about: ReadonlySet<CoreType> = new Set(["agree", "concede", "reject", "request", "support", "threaten"]);

/** The groups that a clause's verb governs: its object, and what its prepositions bring. */
const governed = (clause: Clause): NounGroup[] =>
  [...(clause.object === null ? [] : withCoordinates(clause.object)), ...clause.attachments.map(({ group }) => group)].flatMap((group) =>
    group.of === null ? [group] : [group, group.of],
  );

/** Returns the drafts without those nouns that only say what another draft's words are about: "demanded the withdrawal of the troops". */
export function withoutContents(sentence: ChunkedSentence, all: readonly Draft[]): Draft[] {
  const drafts = all.filter((draft) => !isTopic(sentence, draft));
  const words = drafts.filter(({ group, clause, type }) => group === null && clause !== null && about.has(type));
  const told = words.map((draft) => (draft.type === "agree" && contentsOf(draft, drafts).some(({ mode }) => mode === "truce") ? toTruce(draft) : draft));
  const contents = new Set(words.flatMap((draft) => contentsOf(draft, drafts)));
  return drafts.filter((draft) => !contents.has(draft)).map((draft) => told[words.indexOf(draft)] ?? draft);
}

function contentsOf(words: Draft, drafts: readonly Draft[]): Draft[] {
  const groups = new Set(words.clause === null ? [] : governed(words.clause).map(({ index }) => index));
  return drafts.filter(({ type, group }) => type !== "assault" && group !== null && groups.has(group.index));
}

/** Who agrees to a truce makes one. */
const toTruce = (draft: Draft): Draft => ({ ...draft, mode: "truce" });

const topical: ReadonlySet<string> = new Set(["on", "about", "over", "for"]);

/** "talks on the withdrawal": a noun that says what another noun is about tells nothing by itself. */
function isTopic({ chunks }: ChunkedSentence, { type, group, frame }: Draft): boolean {
  if (type === "assault" || group === null || frame.weak !== true) return false;
  const before = chunks[group.index - 1];
  return before?.kind === "preposition" && topical.has(before.lower) && chunks[group.index - 2]?.kind === "noun";
}
