import { toContext } from "../briefing.js";
import { type BriefingContentOptions, checkContentOptions } from "../briefing-options.js";
import type { ComposeContext } from "../compose-context.js";
import type { Briefing, Section } from "../content.js";
import type { BriefingDataset } from "../dataset-view.js";
import { periodText } from "../scope.js";
import type { SectionName } from "../section-name.js";
import { sectionRows } from "../sections.js";
import { standfirst } from "../standfirst.js";
import type { BodyPart } from "./body-part.js";
import { bodySections } from "./body-sections.js";

/** What a briefing of a body may be told. */
export interface BodyOptions extends Pick<BriefingContentOptions, "title" | "area" | "number" | "marking" | "command"> {
  /** What the charts were drawn from: gives the notes, the list of sources, the method note and the attached data. */
  dataset?: BriefingDataset;
}

/** What stands behind every body that has a dataset. */
const apparatus: readonly SectionName[] = ["method", "sources", "annex"];

/**
 * Returns a briefing whose body is somebody else's words and charts, as a notebook has them, with the apparatus of every other briefing.
 * Throws `report/invalid` for options that are none, `report/unsupported-svg` for a chart that is no SVG.
 */
export function composeBody(parts: readonly BodyPart[], options: BodyOptions = {}): Briefing {
  checkContentOptions(options);
  const { dataset } = options;
  const context = dataset === undefined ? undefined : toContext(dataset, { ...given({ command: options.command }) }, undefined);
  const { title, sections } = bodySections(parts, context);
  const area = options.area ?? context?.scope.area ?? "";
  return {
    title: options.title ?? title ?? "Notebook",
    slug: {
      area,
      period: context === undefined ? "" : periodText(context.scope.period),
      number: options.number === undefined ? undefined : String(options.number),
      marking: options.marking,
    },
    cutOff: context?.scope.cutOff,
    standfirst: dataset === undefined || context === undefined ? "" : standfirst(dataset, context.scope),
    sections: [...sections, ...(context === undefined ? [] : apparatusOf(context))],
    documents: dataset?.documents ?? [],
    isEmpty: sections.length === 0,
    attachments: context?.attachments ?? [],
  };
}

function apparatusOf(context: ComposeContext): Section[] {
  return apparatus.map((name) => ({ name, title: sectionRows[name].title, opening: false, blocks: sectionRows[name].compose(context) }));
}

const given = ({ command }: { command: string | undefined }) => (command === undefined ? {} : { command });
