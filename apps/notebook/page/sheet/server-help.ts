import type { CodeCell } from "../../src/notebook.js";
import type { DescribeAnswer, HelpRequest, HoverAnswer, ProblemsAnswer, SuggestAnswer } from "../../src/server/api.js";
import { ask } from "./ask.js";
import type { CellView } from "./cell-view.js";
import type { CodeHelp } from "./code-help.js";

/** Returns the help that the server's language server gives. Where it gives none, an editor is an editor without help. */
export function serverHelp(cells: () => readonly CodeCell[]): CodeHelp {
  const request = (view: CellView): HelpRequest => ({
    id: view.cell.id,
    cells: cells().map(({ id, source, metadata }) => ({ id, source, metadata })),
  });
  const asked = async <Answer>(question: string, body: object): Promise<Answer | undefined> => {
    try {
      return await ask<Answer>("POST", `/api/help/${question}`, body);
    } catch {
      // Help that does not come is no failure of what the user does.
      return undefined;
    }
  };
  return {
    complete: async (view, offset) => (await asked<SuggestAnswer>("suggest", { ...request(view), offset }))?.suggestions ?? [],
    describe: async (view, offset, label) => (await asked<DescribeAnswer>("describe", { ...request(view), offset, label }))?.help,
    hover: async (view, offset) => (await asked<HoverAnswer>("hover", { ...request(view), offset }))?.help,
    check: async (view) => (await asked<ProblemsAnswer>("check", request(view)))?.problems ?? [],
  };
}
