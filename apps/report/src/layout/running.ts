import type { Briefing, Marking } from "../content.js";
import { markingColors } from "../marking.js";
import type { FontSet } from "../text/font-set.js";
import { setParagraph } from "../text/paragraph.js";
import { type TypeStyle, typeStyles } from "../text/type-style.js";
import { clip } from "../wording/phrase.js";
import { formatDay } from "../wording/time.js";
import type { Paint } from "./box.js";
import type { LayoutContext } from "./context.js";
import { paintLines, plainSpan } from "./lay-text.js";
import type { PlacedBox } from "./paginate.js";
import type { Tag } from "./tag.js";

const markingStyle: TypeStyle = typeStyles.labelStrong;
const markingPadding = 5;

const setMarking = (marking: Marking, fonts: FontSet) =>
  setParagraph([{ ...plainSpan(`TLP:${marking}`, markingStyle), color: markingColors[marking] }], markingStyle, 300, fonts);

/** Returns how wide the marking is set, in points; 0 without one. */
export function markingWidth(marking: Marking | undefined, fonts: FontSet): number {
  return marking === undefined ? 0 : (setMarking(marking, fonts)[0]?.width ?? 0) + 2 * markingPadding;
}

/** Paints the marking flush right at `right`, from `top`. */
export function paintMarking(marking: Marking | undefined, right: number, top: number, fonts: FontSet, owner: Tag | undefined): Paint[] {
  if (marking === undefined) return [];
  const width = markingWidth(marking, fonts);
  return [
    { kind: "fill", x: right - width, y: top - 2, width, height: markingStyle.leading + 4, color: "#000000" },
    ...paintLines(setMarking(marking, fonts), markingStyle, right - width + markingPadding, top, owner),
  ];
}

/** Area and period; the title where neither is known. */
function runningHead({ title, slug: { area, period } }: Briefing): string {
  const said = [clip(area, 70), period].filter((part) => part !== "");
  return said.length === 0 ? clip(title, 90) : said.join("  ·  ");
}

/** Returns a page's running head (not on page one, whose masthead says it) and foot. Neither is read with the text. */
export function runningBoxes(briefing: Briefing, at: { page: number; pages: number }, context: LayoutContext): PlacedBox[] {
  const { geometry, fonts } = context;
  const { marking } = briefing.slug;
  const width = geometry.contentWidth;
  const style = typeStyles.note;
  const line = (text: string, align: "left" | "right", room = width) => setParagraph([plainSpan(text, style)], { ...style, align }, room, fonts).slice(0, 1);
  const placed: PlacedBox[] = [];
  if (at.page > 1) {
    const head: Paint[] = [
      ...paintLines(line(runningHead(briefing), "left", width - markingWidth(marking, fonts) - 14), style, 0, 0, undefined),
      ...paintMarking(marking, width, 0, fonts, undefined),
    ];
    placed.push({ box: { height: 14, paints: head, before: 0, keepWithNext: false, running: true }, x: geometry.margin, y: geometry.margin - 24.5 });
  }
  const undated = briefing.documents.length === 0 && briefing.standfirst === "" ? "" : "Nothing in the data is dated";
  const cutOff = briefing.cutOff === undefined ? undated : `Information cut-off ${formatDay(briefing.cutOff)}`;
  const shift = markingWidth(marking, fonts) === 0 ? 0 : markingWidth(marking, fonts) + 10;
  const foot: Paint[] = [
    ...paintLines(line(cutOff, "left"), style, 0, 0, undefined),
    ...paintLines(line(`Page ${at.page} of ${at.pages}`, "right", width - shift), style, 0, 0, undefined),
    ...paintMarking(marking, width, 0, fonts, undefined),
  ];
  placed.push({
    box: { height: 14, paints: foot, before: 0, keepWithNext: false, running: true },
    x: geometry.margin,
    y: geometry.height - geometry.margin + 10.5,
  });
  return placed;
}
