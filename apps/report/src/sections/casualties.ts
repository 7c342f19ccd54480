import type { Casualty, ConflictEvent, Evidence } from "@dateline/schema";
import { type ComposeContext, outletIn, toldInAll } from "../compose-context.js";
import { type Block, cite, type Inline, type TableBlock, words } from "../content.js";
import { isClaim, killedIn } from "../tally.js";
import { eventTitle } from "../wording/event-title.js";
import { isolate, voiceInSentence } from "../wording/name.js";
import { countNoun, formatNumber, formatRange, spellNumber, spellRange } from "../wording/number.js";
import { capitalise, clip, listWords, nameInTable, notStated, openSentence } from "../wording/phrase.js";
import { figureBlock } from "./figure-block.js";

/** The reported dead and injured, as ranges, with what is only claimed kept apart; then every number with who was hurt and who says so. */
export function casualties(context: ComposeContext): Block[] {
  const incidents = context.focus.event === undefined ? context.scope.incidents : [context.focus.event];
  const withToll = incidents.filter((event) => event.casualties.length > 0);
  if (withToll.length === 0) return [];
  const shown = gravest(withToll);
  const cut = `The ${formatNumber(shown.length)} incidents with the highest tolls, in order of date; the table of incidents and the attached data have all ${formatNumber(withToll.length)}.`;
  return [
    { kind: "paragraph", style: "body", inlines: context.focus.event === undefined ? [...summary(withToll, incidents, context), ...sides(withToll)] : ofOne },
    ...(shown.length < withToll.length ? [{ kind: "paragraph", style: "body", inlines: [words(cut)] } as const] : []),
    tollTable(shown, context),
    ...figureBlock("casualties", withToll, context),
  ];
}

/** There is nothing to sum up of one incident. */
const ofOne: Inline[] = [words("Each number as its voice gives it. Numbers of different voices are never added.")];

/** More would bury the gravest. */
const mostListed = 40;

/** Returns the incidents with the highest tolls, in the order given. */
function gravest(events: readonly ConflictEvent[]): readonly ConflictEvent[] {
  if (events.length <= mostListed) return events;
  const toll = ({ casualties: tolls }: ConflictEvent) => Math.max(...tolls.map(({ outcome, min }) => (outcome === "killed" ? 1000 : 1) * min));
  const kept = new Set([...events].sort((a, b) => toll(b) - toll(a)).slice(0, mostListed));
  return events.filter((event) => kept.has(event));
}

function summary(withToll: readonly ConflictEvent[], incidents: readonly ConflictEvent[], context: ComposeContext): Inline[] {
  const killed = killedIn(incidents);
  const inlines: Inline[] = [
    words(
      `${openSentence(spellNumber(withToll.length))} of ${countNoun(incidents.length, "incident")} ${withToll.length === 1 ? "comes" : "come"} with a toll.`,
    ),
    ...cite(withToll.flatMap((event) => event.casualties.flatMap(({ evidence }) => evidence))),
  ];
  if (killed !== undefined) {
    inlines.push(
      words(
        ` Outside claims, ${spellRange(killed.range)} people are reported killed over ${countNoun(killed.events.length, "incident")}: the lowest and the highest number that any voice gives for each, added over incidents, never over voices.`,
      ),
      ...cite(killed.evidence),
    );
  }
  const claimed = withToll.filter(isClaim);
  if (claimed.length > 0)
    inlines.push(
      words(` Tolls known from a claim alone, in ${countNoun(claimed.length, "incident")}, are left out of that sum.`),
      ...cite(toldInAll(claimed, context)),
    );
  return inlines;
}

const harmed = { children: "children", medical: "medical staff or places", school: "schools", journalist: "journalists", "aid-worker": "aid workers" } as const;

/** Civilians, and the specially protected, where the sources tell of them. */
function sides(withToll: readonly ConflictEvent[]): Inline[] {
  const civilian = withToll.filter(({ casualties: tolls }) => tolls.some(({ side }) => side === "civilian"));
  const inlines: Inline[] = [];
  if (civilian.length > 0)
    inlines.push(
      words(` Civilians are told to be among those hurt in ${spellNumber(civilian.length)}.`),
      ...cite(evidenceIn(civilian, ({ side }) => side === "civilian")),
    );
  const kinds = (Object.keys(harmed) as (keyof typeof harmed)[]).flatMap((kind) => {
    const events = withToll.filter(({ casualties: tolls }) => tolls.some(({ harm }) => harm?.includes(kind) === true));
    return events.length === 0 ? [] : [{ kind, events }];
  });
  if (kinds.length > 0) {
    const said = listWords(kinds.map(({ kind, events }) => `${harmed[kind]} (${spellNumber(events.length)})`));
    inlines.push(
      words(` Harm to the specially protected is told of: ${said}.`),
      ...cite(evidenceIn(withToll, ({ harm }) => harm !== undefined && harm.length > 0)),
    );
  }
  return inlines;
}

const evidenceIn = (events: readonly ConflictEvent[], test: (casualty: Casualty) => boolean) =>
  events.flatMap(({ casualties: tolls }) => tolls.filter(test).flatMap(({ evidence }) => evidence));

const outcomes: Record<Casualty["outcome"], string> = {
  killed: "Killed",
  injured: "Injured",
  "killed-or-injured": "Killed or injured",
  missing: "Missing",
  captured: "Captured",
};

/** Whom the number counts, and on which side they were, unless the words say that themselves. */
function whoWasHurt({ who, side = "unknown" }: Casualty): string {
  const name = bySide[side];
  if (who === undefined) return name === "" ? notStated : name;
  const said = capitalise(isolate(clip(who, 80)));
  return name === "" || said.toLowerCase().includes(side) ? said : `${said} (${name.toLowerCase()})`;
}

const bySide = { civilian: "Civilians", combatant: "Combatants", unknown: "" } as const;

function tollTable(events: readonly ConflictEvent[], context: ComposeContext): TableBlock {
  const rows = events.flatMap((event) =>
    figuresOf(event, context).map(({ cells, voice, evidence }, index) => ({
      cells: [
        [words(eventTitle(event, context.names), index === 0 ? {} : { quiet: true })],
        ...cells.map((cell) => [words(cell)]),
        [words(`${voice}${isClaim(event) ? "; a claim alone" : ""}`), ...cite(evidence)],
      ],
    })),
  );
  return {
    kind: "table",
    name: "tolls",
    summary: "Every number of people hurt, with the incident, what befell them, who they were and who gives the number.",
    columns: [
      { title: "Incident", weight: 30, header: true },
      { title: "Outcome", weight: 13 },
      { title: "Number", weight: 10, align: "right" },
      { title: "Who was hurt", weight: 22 },
      { title: "According to", weight: 27 },
    ],
    rows,
  };
}

/** A number as its row tells it: what befell people, how many and whom, and who says so. */
interface ToldFigure {
  cells: readonly string[];
  voice: string;
  evidence: readonly Evidence[];
}

/** Returns the numbers that an event has; the same one by the same voice stands once, in however many texts. */
function figuresOf(event: ConflictEvent, context: ComposeContext): ToldFigure[] {
  const told = new Map<string, ToldFigure>();
  for (const casualty of event.casualties) {
    const cells = [outcomes[casualty.outcome], formatRange(casualty), whoWasHurt(casualty)];
    const voice = voiceOf(casualty, context);
    const key = [...cells, voice].join("\u0000");
    told.set(key, { cells, voice, evidence: [...(told.get(key)?.evidence ?? []), ...casualty.evidence] });
  }
  return [...told.values()];
}

function voiceOf({ accordingTo, evidence }: Casualty, context: ComposeContext): string {
  const voice =
    accordingTo === undefined ? outletIn(context)(evidence) : listWords(accordingTo.split(/;\s*/).map((one) => voiceInSentence(one, context.names)));
  return voice === undefined ? notStated : nameInTable(voice);
}
