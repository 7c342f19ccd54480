import type { ConflictEvent } from "@dateline/schema";
import { type ComposeContext, toldInAll, withSources } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import { byDoer, deadliest, type Group, groupEvents, killedIn } from "../tally.js";
import { openingClause } from "../wording/event-sentence.js";
import { phraseOf } from "../wording/mode-phrases.js";
import { isolate } from "../wording/name.js";
import { countNoun, spellNumber, spellRange } from "../wording/number.js";
import { listSome, moreInWords, openSentence } from "../wording/phrase.js";
import { countryName } from "../wording/place.js";
import { standingsInWords } from "../wording/standings.js";
import { deadliestTold } from "./deadliest-told.js";

const mostAreas = 10;
/** An area with fewer incidents than this is named in a sentence, without a heading of its own. */
const leastForHeading = 2;

/** What is told of each country, or of each part of the one country there is. */
export function countries(context: ComposeContext): Block[] {
  const { incidents } = context.scope;
  const byCountry = groupEvents(incidents, ({ place }) => (place?.country === undefined ? [] : [countryName(place.country)]));
  const groups = byCountry.length === 1 ? groupEvents(incidents, ({ place }) => (place?.admin1 === undefined ? [] : [isolate(place.admin1)])) : byCountry;
  if (groups.length < 2) return [];
  const told = groups.slice(0, mostAreas).filter(({ events }) => events.length >= leastForHeading);
  const rest = groups.filter((group) => !told.includes(group));
  const unplaced = incidents.filter((event) => !groups.some(({ events }) => events.includes(event)));
  return [...told.flatMap((group) => areaBlocks(group, context)), ...restBlock(rest, unplaced, told.length > 0, context)];
}

function areaBlocks({ name, events }: Group, context: ComposeContext): Block[] {
  const sentences = [howMany(events, context), who(events, context), how(events, context), deadliestTold(events, context), last(events, context)];
  const inlines = sentences.filter((said) => said.length > 0).flatMap((said, index) => (index === 0 ? said : [words(" "), ...said]));
  return [
    { kind: "heading", level: 3, text: name },
    { kind: "paragraph", style: "body", inlines },
  ];
}

function howMany(events: readonly ConflictEvent[], context: ComposeContext): Inline[] {
  const killed = killedIn(events);
  const dead = killed === undefined ? [] : [words(` Outside claims, ${spellRange(killed.range)} people are reported killed.`), ...cite(killed.evidence)];
  return [words(`${openSentence(countNoun(events.length, "incident"))}: ${standingsInWords(events)}.`), ...cite(toldInAll(events, context)), ...dead];
}

function who(events: readonly ConflictEvent[], context: ComposeContext): Inline[] {
  const doers = byDoer(events, context);
  if (doers.length === 0) return [words("Nobody is named as responsible.")];
  const shown = doers.slice(0, 4).map(({ name, events: done }) => `${name} (${spellNumber(done.length)})`);
  const rest = doers.length - shown.length;
  return [words(`Named as responsible: ${listSome([...shown, ...Array.from({ length: rest }, () => "")], 4, moreInWords)}.`)];
}

function how(events: readonly ConflictEvent[], context: ComposeContext): Inline[] {
  const [first, second] = groupEvents(events, ({ mode }) => (mode === "attack-unspecified" ? [] : [mode]));
  if (first === undefined || first.events.length < 2 || second?.events.length === first.events.length) return [];
  return [words(`The most frequent form is ${phraseOf(first.name, context.names.phrases).many} (${spellNumber(first.events.length)}).`)];
}

function last(events: readonly ConflictEvent[], context: ComposeContext): Inline[] {
  const event = events.findLast(({ time }) => time?.precision === "day" && time.end !== null);
  if (event === undefined || event === deadliest(events)?.event) return [];
  return [words("The latest: "), ...openingClause(withSources(event, context), context.names)];
}

function restBlock(rest: readonly Group[], unplaced: readonly ConflictEvent[], isAfter: boolean, context: ComposeContext): Block[] {
  const elsewhere = rest.flatMap(({ events }) => events);
  if (elsewhere.length === 0 && unplaced.length === 0) return [];
  const names = listSome(
    rest.map(({ name, events }) => (events.length === 1 ? name : `${name} (${spellNumber(events.length)})`)),
    8,
    (count) => `${spellNumber(count)} further areas`,
  );
  const inlines: Inline[] = [];
  if (elsewhere.length > 0) {
    const said =
      rest.length > 1 && elsewhere.length === rest.length
        ? `One incident each is told for ${names}.`
        : `${openSentence(countNoun(elsewhere.length, "incident"))} ${elsewhere.length === 1 ? "is" : "are"} told for ${names}.`;
    inlines.push(words(said), ...cite(toldInAll(elsewhere, context)));
  }
  if (unplaced.length > 0)
    inlines.push(
      words(`${inlines.length > 0 ? " " : ""}For ${countNoun(unplaced.length, "incident")} no such area is known.`),
      ...cite(toldInAll(unplaced, context)),
    );
  return [...(isAfter ? [{ kind: "heading", level: 3, text: "Elsewhere" } as const] : []), { kind: "paragraph", style: "body", inlines }];
}
