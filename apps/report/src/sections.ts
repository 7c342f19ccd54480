import type { ComposeContext } from "./compose-context.js";
import type { Block } from "./content.js";
import { background } from "./sections/background.js";
import { bottomLine } from "./sections/bottom-line.js";
import { casualties } from "./sections/casualties.js";
import { chronology } from "./sections/chronology.js";
import { contested } from "./sections/contested.js";
import { gaps } from "./sections/gaps.js";
import { incidents } from "./sections/incidents.js";
import { judgements } from "./sections/judgements.js";
import { keyFigures } from "./sections/key-figures.js";
import { means } from "./sections/means.js";
import { method } from "./sections/method.js";
import { notCounted } from "./sections/not-counted.js";
import { others } from "./sections/others.js";
import { reportedFigures } from "./sections/reported-figures.js";
import { sources } from "./sections/sources.js";

/** A section in the table: its name, its heading, and what it says; a section that says nothing is left out. */
export interface SectionRow {
  name: string;
  title: string;
  compose: (context: ComposeContext) => Block[];
  /** Opens the briefing on page one, under a label rather than a heading. */
  opening?: true;
}

/** Every section, in the order in which a briefing is read. */
export const sectionRows: readonly SectionRow[] = [
  { name: "bottom-line", title: "Bottom line", compose: bottomLine, opening: true },
  { name: "judgements", title: "Key judgements", compose: judgements, opening: true },
  { name: "key-figures", title: "At a glance", compose: keyFigures, opening: true },
  { name: "chronology", title: "What happened", compose: chronology },
  { name: "means", title: "Who and how", compose: means },
  { name: "casualties", title: "Casualties", compose: casualties },
  { name: "contested", title: "Claims and contested facts", compose: contested },
  { name: "not-counted", title: "Threatened, planned, foiled or denied", compose: notCounted },
  { name: "incidents", title: "Table of incidents", compose: incidents },
  { name: "others", title: "Statements, measures and moves", compose: others },
  { name: "reported-figures", title: "Reported figures", compose: reportedFigures },
  { name: "background", title: "Background", compose: background },
  { name: "gaps", title: "What is not known", compose: gaps },
  { name: "method", title: "Method and limits", compose: method },
  { name: "sources", title: "Sources", compose: sources },
];
