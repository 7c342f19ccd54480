import type { EntriesBlock, JudgementBlock, VersionsBlock } from "../content.js";
import { setParagraph } from "../text/paragraph.js";
import { baseline, rule, type TypeStyle, typeStyles } from "../text/type-style.js";
import { capitalise } from "../wording/phrase.js";
import type { Box, Paint } from "./box.js";
import type { LayoutContext } from "./context.js";
import { keepTogether, lineBoxes, paintLines, plainSpan } from "./lay-text.js";
import { type Tag, tag } from "./tag.js";
import { toSpans } from "./to-spans.js";

/** Entries, and lists of them, of more lines than this may break over a page. */
const mostLinesTogether = 14;

/** Sets a short term in the first column and what it means in the five others. */
export function layEntries(block: EntriesBlock, owner: Tag, context: LayoutContext): Box[] {
  const { geometry, fonts } = context;
  const list = tag("L", owner);
  const style = block.style === "body" ? typeStyles.body : typeStyles.label;
  const termStyle: TypeStyle = { ...(block.style === "body" ? typeStyles.quiet : typeStyles.labelStrong), leading: style.leading };
  const entries = block.entries.map(({ term, meaning }) => {
    const entry = tag("LI", list);
    const terms = setParagraph([plainSpan(term, termStyle)], termStyle, geometry.columns(1), fonts);
    const lines = setParagraph(toSpans(meaning, style, context), style, geometry.columns(5), fonts);
    const boxes = lineBoxes(lines, style, geometry.columnStart(1), tag("LBody", entry), block.style === "body" ? baseline / 2 : baseline / 4);
    const set = block.style === "body" ? boxes : boxes.map((box) => ({ ...box, onGrid: false }));
    return withTerm(set, paintLines(terms, termStyle, 0, 0, tag("Lbl", entry)), terms.length * termStyle.leading);
  });
  const all = entries.flat();
  return all.length <= mostLinesTogether ? keepTogether(all) : withoutOrphan(entries);
}

/** A last entry of no more lines than this does not stand alone at the head of a page. */
const fewLines = 3;

function withoutOrphan(entries: readonly Box[][]): Box[] {
  const [before = [], last = []] = entries.slice(-2);
  const end = last.length > fewLines ? [...before, ...last] : keepTogether([...before, ...last]);
  return [...entries.slice(0, -2).flat(), ...end];
}

/** Puts the term beside the first lines; a term longer than its meaning makes the last box higher. */
function withTerm(boxes: readonly Box[], term: readonly Paint[], termHeight: number): Box[] {
  const [first, ...rest] = boxes;
  if (first === undefined) return [];
  const height = boxes.reduce((sum, box) => sum + box.height, 0);
  const all: Box[] = [{ ...first, paints: [...term, ...first.paints] }, ...rest];
  const last = all.pop();
  if (last !== undefined) all.push({ ...last, height: last.height + Math.max(0, termHeight - height) });
  return all.length <= mostLinesTogether ? keepTogether(all) : all;
}

/** Sets a judgement: its number in the margin, the statement over four columns, how sure and why in the last two. */
export function layJudgement(block: JudgementBlock, list: Tag, context: LayoutContext): Box[] {
  const { geometry, fonts } = context;
  const item = tag("LI", list);
  const body = tag("LBody", item);
  const indent = 14;
  const sideX = geometry.columnStart(4);
  const sideWidth = geometry.columns(2);
  const statement = setParagraph(toSpans(block.statement, typeStyles.body, context), typeStyles.body, geometry.columns(4) - indent, fonts);
  const number = setParagraph([plainSpan(String(block.number), typeStyles.strong)], typeStyles.strong, indent, fonts);
  const sure = setParagraph([plainSpan(`${capitalise(block.confidence)} confidence`, typeStyles.labelStrong)], typeStyles.labelStrong, sideWidth, fonts);
  const reasons = setParagraph([plainSpan(block.reasons, typeStyles.note)], typeStyles.note, sideWidth, fonts);
  const sideTop = 2.5;
  const sideHeight = sideTop + (sure.length + reasons.length) * typeStyles.note.leading;
  const height = Math.max(statement.length * typeStyles.body.leading, sideHeight);
  const paints: Paint[] = [
    { kind: "rule", x: 0, y: -3.5, width: geometry.contentWidth, thickness: 0.5, color: rule },
    ...paintLines(number, typeStyles.strong, 0, 0, tag("Lbl", item)),
    ...paintLines(statement, typeStyles.body, indent, 0, tag("P", body)),
    ...paintLines(sure, typeStyles.labelStrong, sideX, sideTop, tag("P", body)),
    ...paintLines(reasons, typeStyles.note, sideX, sideTop + sure.length * typeStyles.labelStrong.leading, tag("P", body)),
  ];
  return [{ height, paints, before: baseline / 2, keepWithNext: false }];
}

/** Sets what the accounts differ on, then each version on its own line beside a bar, none parted from the question. */
export function layVersions(block: VersionsBlock, owner: Tag, context: LayoutContext): Box[] {
  const { geometry, fonts } = context;
  const question = setParagraph(toSpans(block.question, typeStyles.body, context), typeStyles.body, geometry.columns(5), fonts);
  const boxes = lineBoxes(question, typeStyles.body, 0, tag("P", owner), baseline);
  const list = tag("L", owner);
  const indent = 14;
  for (const version of block.versions) {
    const item = tag("LI", list);
    const lines = setParagraph(toSpans(version, typeStyles.body, context), typeStyles.body, geometry.columns(5) - indent, fonts);
    const set = lineBoxes(lines, typeStyles.body, indent, tag("LBody", item), 0);
    boxes.push(
      ...set.map((box): Box => ({ ...box, onGrid: false, paints: [{ kind: "fill", x: 0, y: 0, width: 1.5, height: box.height, color: rule }, ...box.paints] })),
    );
  }
  return boxes.length <= mostLinesTogether ? keepTogether(boxes) : boxes;
}
