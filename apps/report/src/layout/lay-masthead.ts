import type { Briefing } from "../content.js";
import { setParagraph } from "../text/paragraph.js";
import { baseline, ink, typeStyles } from "../text/type-style.js";
import type { Box, Paint } from "./box.js";
import type { LayoutContext } from "./context.js";
import { paintLines, plainSpan } from "./lay-text.js";
import { markingWidth, paintMarking } from "./running.js";
import { type Tag, tag } from "./tag.js";

/** Sets the head of page one: slug line and marking, the title, and the line that says what was read and up to when. */
export function layMasthead(briefing: Briefing, root: Tag, context: LayoutContext): Box[] {
  const { fonts, geometry } = context;
  const { area, period, number, marking } = briefing.slug;
  const width = geometry.contentWidth;
  const said = ["DATELINE", area, period, number === undefined ? undefined : `No. ${number}`].filter((part) => part !== undefined && part !== "");
  const slug = setParagraph([plainSpan(said.join("  ·  "), typeStyles.slug)], typeStyles.slug, width - markingWidth(marking, fonts) - 14, fonts);
  const title = setParagraph([plainSpan(briefing.title, typeStyles.masthead)], typeStyles.masthead, width, fonts);
  const standfirst = setParagraph([plainSpan(briefing.standfirst, typeStyles.quiet)], typeStyles.quiet, width, fonts);
  const slugHeight = slug.length * typeStyles.slug.leading;
  const titleTop = slugHeight + 17.5;
  const standfirstTop = titleTop + title.length * typeStyles.masthead.leading + 3.5;
  const paints: Paint[] = [
    ...paintLines(slug, typeStyles.slug, 0, 0, tag("P", root)),
    ...paintMarking(marking, width, 0, fonts, tag("P", root)),
    { kind: "rule", x: 0, y: slugHeight + 5, width, thickness: 1.5, color: ink },
    ...paintLines(title, typeStyles.masthead, 0, titleTop, tag("H1", root)),
    ...paintLines(standfirst, typeStyles.quiet, 0, standfirstTop, tag("P", root)),
  ];
  const height = Math.ceil((standfirstTop + standfirst.length * typeStyles.quiet.leading) / (baseline / 2)) * (baseline / 2);
  return [{ height, paints, before: 0, keepWithNext: true }];
}
