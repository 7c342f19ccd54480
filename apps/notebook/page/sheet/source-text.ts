import type { Evidence } from "@dateline/schema";
import { element } from "./element.js";

/** A source text with the quoted words marked. */
export interface SourceText {
  readonly view: HTMLElement;
  /** Marks these words strongly, and goes to the first of them; without any, to where the text opens. */
  point(evidence: readonly Pick<Evidence, "start" | "end">[]): void;
}

interface Stretch {
  start: number;
  end: number;
  isPointed: boolean;
}

/** Returns a text in which the words of `evidence` are marked, of which the first is where it opens; offsets are code units of the text. */
export function sourceText(text: string, evidence: readonly Pick<Evidence, "start" | "end">[]): SourceText {
  const view = element("div", { class: "source-text", tabindex: "0", role: "region", "aria-label": "Source text" });
  const draw = (pointed: readonly Pick<Evidence, "start" | "end">[]) => {
    view.replaceChildren(...marked(text, evidence, pointed));
  };
  draw([]);
  return {
    view,
    point(pointed) {
      draw(pointed);
      const home = view.querySelector<HTMLElement>(`mark[data-start="${evidence[0]?.start}"]`);
      const first = view.querySelector<HTMLElement>("mark.pointed") ?? home;
      // Not `scrollIntoView`, which would move the page under the panel, too.
      if (first !== null) view.scrollTop = first.offsetTop - view.clientHeight / 3;
    },
  };
}

/** The text cut wherever a mark begins or ends, so that marks may overlap. */
function marked(text: string, evidence: readonly Pick<Evidence, "start" | "end">[], pointed: readonly Pick<Evidence, "start" | "end">[]): Node[] {
  const all: Stretch[] = [
    ...evidence.map(({ start, end }) => ({ start, end, isPointed: false })),
    ...pointed.map(({ start, end }) => ({ start, end, isPointed: true })),
  ];
  const cuts = [...new Set([0, text.length, ...all.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const over = all.filter(({ start, end }) => start <= from && to <= end);
    const words = text.slice(from, to);
    if (over.length === 0) return document.createTextNode(words);
    return element("mark", { "data-start": String(from), ...(over.some(({ isPointed }) => isPointed) ? { class: "pointed" } : {}) }, words);
  });
}
