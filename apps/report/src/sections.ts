import type { ComposeContext } from "./compose-context.js";
import type { Block } from "./content.js";
import type { SectionName } from "./section-name.js";
import { accounts } from "./sections/accounts.js";
import { actorFacts } from "./sections/actor-facts.js";
import { actorSummary } from "./sections/actor-summary.js";
import { actors } from "./sections/actors.js";
import { annex } from "./sections/annex.js";
import { background } from "./sections/background.js";
import { bottomLine } from "./sections/bottom-line.js";
import { casualties } from "./sections/casualties.js";
import { changes } from "./sections/changes.js";
import { chronology } from "./sections/chronology.js";
import { contested } from "./sections/contested.js";
import { countries } from "./sections/countries.js";
import { eventFacts } from "./sections/event-facts.js";
import { eventSummary } from "./sections/event-summary.js";
import { eventTimeline } from "./sections/event-timeline.js";
import { eventVoices } from "./sections/event-voices.js";
import { gaps } from "./sections/gaps.js";
import { incidents } from "./sections/incidents.js";
import { judgements } from "./sections/judgements.js";
import { keyFigures } from "./sections/key-figures.js";
import { method } from "./sections/method.js";
import { months } from "./sections/months.js";
import { notCounted } from "./sections/not-counted.js";
import { others } from "./sections/others.js";
import { partners } from "./sections/partners.js";
import { related } from "./sections/related.js";
import { reportedFigures } from "./sections/reported-figures.js";
import { sources } from "./sections/sources.js";
import { trend } from "./sections/trend.js";
import { trendCountries } from "./sections/trend-countries.js";
import { trendModes } from "./sections/trend-modes.js";
import { trendSummary } from "./sections/trend-summary.js";

/** A section in the table: its heading, and what it says; a section that says nothing is left out. */
export interface SectionRow {
  title: string;
  compose: (context: ComposeContext) => Block[];
  /** Opens the briefing on page one, under a label rather than a heading. */
  opening?: true;
}

/** Every section by name. Which of them a briefing has, and in which order, its kind says. */
export const sectionRows: { readonly [Name in SectionName]: SectionRow } = {
  "bottom-line": { title: "Bottom line", compose: bottomLine, opening: true },
  judgements: { title: "Key judgements", compose: judgements, opening: true },
  "key-figures": { title: "At a glance", compose: keyFigures, opening: true },
  "event-summary": { title: "Bottom line", compose: eventSummary, opening: true },
  "event-facts": { title: "What is told", compose: eventFacts, opening: true },
  "trend-summary": { title: "Bottom line", compose: trendSummary, opening: true },
  "actor-summary": { title: "Bottom line", compose: actorSummary, opening: true },
  "actor-facts": { title: "Who it is", compose: actorFacts },
  changes: { title: "What changed since the last briefing", compose: changes },
  trend: { title: "Over time", compose: trend },
  months: { title: "Month by month", compose: months },
  "trend-countries": { title: "Where, month by month", compose: trendCountries },
  "trend-modes": { title: "How, month by month", compose: trendModes },
  chronology: { title: "What happened", compose: chronology },
  accounts: { title: "The accounts side by side", compose: accounts },
  "event-timeline": { title: "When it happened and when it was told", compose: eventTimeline },
  "event-voices": { title: "Who says what", compose: eventVoices },
  countries: { title: "Country by country", compose: countries },
  actors: { title: "Who and how", compose: actors },
  partners: { title: "Against whom and by whom", compose: partners },
  casualties: { title: "Casualties", compose: casualties },
  contested: { title: "Claims and contested facts", compose: contested },
  "not-counted": { title: "Threatened, planned, foiled or denied", compose: notCounted },
  incidents: { title: "Table of incidents", compose: incidents },
  others: { title: "Statements, measures and moves", compose: others },
  related: { title: "What happened around it", compose: related },
  "reported-figures": { title: "Reported figures", compose: reportedFigures },
  background: { title: "Background", compose: background },
  gaps: { title: "What is not known", compose: gaps },
  method: { title: "Method and limits", compose: method },
  sources: { title: "Sources", compose: sources },
  annex: { title: "Data annex", compose: annex },
};
