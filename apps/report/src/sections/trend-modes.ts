import type { ComposeContext } from "../compose-context.js";
import type { Block } from "../content.js";
import { phraseOf } from "../wording/mode-phrases.js";
import { capitalise } from "../wording/phrase.js";
import { monthMatrix } from "./month-matrix.js";

/** Incidents by how they were done and month. */
export function trendModes(context: ComposeContext): Block[] {
  return monthMatrix(
    {
      name: "mode-months",
      title: "How it was done",
      summary: "Incidents by the form that force took and month, most frequent form first.",
      namesOf: ({ mode }) => [mode],
      labelOf: (mode) => capitalise(phraseOf(mode, context.names.phrases).many),
    },
    context,
  );
}
