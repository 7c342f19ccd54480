import type { CodeProblem, NameHelp, Suggestion } from "../../src/language/language-help.js";
import type { CellView } from "./cell-view.js";

/** What is known of the program in a cell, from where it stands in the notebook. */
export interface CodeHelp {
  complete(view: CellView, offset: number): Promise<readonly Suggestion[]>;
  /** What a suggestion for this place is. */
  describe(view: CellView, offset: number, label: string): Promise<NameHelp | undefined>;
  hover(view: CellView, offset: number): Promise<(NameHelp & { from: number; to: number }) | undefined>;
  check(view: CellView): Promise<readonly CodeProblem[]>;
}
