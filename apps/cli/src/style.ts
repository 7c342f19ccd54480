import type { Standing } from "@dateline/schema";
import type { Terminal } from "./terminal.js";

/** Colours a word by its standing. */
export type PaintStanding = (standing: Standing, word: string) => string;

/** Sixteen-colour codes, so that the reader's own palette decides the hue: confirmed green, claims yellow, dispute magenta, denial red. */
const colours = { confirmed: 32, unconfirmed: 0, claimed: 33, contested: 35, denied: 31 } as const satisfies Record<Standing, number>;

/** Returns the painter of results: none where they do not go to a terminal, or the reader wants no colour. */
export function standingPainter(terminal: Terminal, isPlain: boolean): PaintStanding {
  const { NO_COLOR: noColor, TERM: term } = terminal.env;
  // no-color.org: any value that is not empty.
  if (isPlain || !terminal.isOutTerminal || (noColor !== undefined && noColor !== "") || term === "dumb") return (_standing, word) => word;
  return (standing, word) => (colours[standing] === 0 ? word : `\u001b[${colours[standing]}m${word}\u001b[39m`);
}
