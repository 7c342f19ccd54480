import type { Outcome } from "@dateline/schema";
import type { Context } from "../../context.js";
import type { NounGroup } from "../../grammar/chunks.js";
import type { ChunkedSentence } from "../../stages/chunk.js";
import type { Draft } from "../candidate.js";
import { untold } from "./construction.js";

/** "Three Soldiers Dead and 25 Injured": what a headline without a verb tells of the act that the article opens with. */
export function verblessTolls(sentence: ChunkedSentence, context: Context): Draft[] {
  const [frame] = context.frames.verb("kill");
  const counted = sentence.chunks.filter((chunk): chunk is NounGroup => chunk.kind === "noun" && chunk.count !== null);
  const [first] = counted;
  if (sentence.sentence.blockKind !== "title" || frame === undefined || first === undefined) return [];
  const tolls = counted.flatMap((group): Draft["tolls"][number][] => {
    const outcome = outcomeBeside(sentence, group, context);
    return outcome === null || group.count === null ? [] : [{ outcome, count: group.count, group, start: group.start, end: group.end }];
  });
  if (tolls.length === 0) return [];
  return [
    {
      ...untold,
      sentence: sentence.sentence.index,
      trigger: { from: first.from, to: first.to, start: first.start, end: first.end },
      frame,
      type: frame.type,
      mode: frame.mode,
      clause: null,
      group: null,
      fillers: [],
      tolls,
      times: [],
      reference: "definite",
      supplement: true,
      explanation: [{ stage: "assemble", rule: "construction/verbless-toll", start: first.start, end: first.end }],
    },
  ];
}

function outcomeBeside(sentence: ChunkedSentence, group: NounGroup, { lexicon }: Context): Outcome | null {
  const { tokens } = sentence.sentence;
  const { dead, injured } = lexicon.outcomes;
  const word = tokens[group.to]?.lower ?? "";
  const last = tokens[group.to - 1]?.lower ?? "";
  if (dead.has(word) || last === "dead") return "killed";
  return injured.has(word) || injured.has(last) ? "injured" : null;
}
