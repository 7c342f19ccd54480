/** A way to go on with a program from the cursor. */
export interface Suggestion {
  label: string;
  /** As in `property`, `function`, `variable`: what lists say beside it. */
  kind: string;
}

/** What a name is: its type, and what its docstring says. */
export interface NameHelp {
  signature: string;
  documentation: string;
}

/** Something that is wrong, or odd, in a program; offsets are code units in the cell. */
export interface CodeProblem {
  from: number;
  to: number;
  severity: "error" | "warning";
  message: string;
}

/** A code cell, as far as help goes. */
export interface HelpedCell {
  id: string;
  source: string;
}

/** Help with the program of a cell, as it stands among all cells of the notebook. Offsets are code units in the cell. */
export interface LanguageHelp {
  suggest(cells: readonly HelpedCell[], id: string, offset: number): Promise<Suggestion[]>;
  describe(cells: readonly HelpedCell[], id: string, offset: number, label: string): Promise<NameHelp | undefined>;
  hover(cells: readonly HelpedCell[], id: string, offset: number): Promise<(NameHelp & { from: number; to: number }) | undefined>;
  check(cells: readonly HelpedCell[], id: string): Promise<CodeProblem[]>;
  close(): void;
}
