import { z } from "zod";
import type { CodeProblem, LanguageHelp, NameHelp, Suggestion } from "./language-help.js";
import { languageServer } from "./language-server.js";
import { type NotebookProgram, notebookProgram, offsetIn, positionIn } from "./notebook-program.js";

// What the language server answers, as far as it is used.
const Position = z.object({ line: z.int(), character: z.int() });
const Range = z.object({ start: Position, end: Position });
const Item = z.looseObject({ label: z.string(), kind: z.int().optional(), insertText: z.string().optional(), sortText: z.string().optional() });
type Item = z.infer<typeof Item>;
const Completion = z.object({ items: z.array(Item) });
const Markup = z.object({ value: z.string() });
const Resolved = z.object({ detail: z.string().optional(), documentation: Markup.optional() });
const Hover = z.object({ contents: Markup, range: Range });
const Report = z.object({ items: z.array(z.object({ range: Range, severity: z.int().optional(), code: z.int().optional(), message: z.string() })) });

/** Suggestions beyond these help nobody. */
const mostSuggestions = 500;
/** Cells may stand in any order: these two say that a name is used above the line that declares it. */
const orderCodes = new Set([2448, 2454]);
/** The kinds of completion in the Language Server Protocol, from 1. */
const kinds =
  "text method function constructor field variable class interface module property unit value enum keyword snippet colour file reference folder member constant struct event operator type".split(
    " ",
  );

/** Returns help from TypeScript's language server, which knows what cells have in scope and what the schema's fields mean. */
export function typeScriptHelp(): LanguageHelp {
  const server = languageServer();
  const completion = async (program: NotebookProgram, offset: number): Promise<Item[]> => {
    const answer = Completion.safeParse(await server.ask(program.text, "textDocument/completion", { position: positionIn(program, offset) }));
    return answer.success ? answer.data.items : [];
  };
  return {
    async suggest(cells, id, offset) {
      const program = notebookProgram(cells, id);
      if (program === undefined) return [];
      const items = await completion(program, offset);
      const sorted = items.toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
      return sorted.slice(0, mostSuggestions).map((item): Suggestion => ({ label: nameOf(item), kind: kinds[(item.kind ?? 1) - 1] ?? "" }));
    },
    async describe(cells, id, offset, label) {
      const program = notebookProgram(cells, id);
      if (program === undefined) return undefined;
      const item = (await completion(program, offset)).find((one) => nameOf(one) === label);
      if (item === undefined) return undefined;
      const found = Resolved.safeParse(await server.ask(program.text, "completionItem/resolve", item));
      return found.success ? { signature: found.data.detail ?? label, documentation: found.data.documentation?.value ?? "" } : undefined;
    },
    async hover(cells, id, offset) {
      const program = notebookProgram(cells, id);
      if (program === undefined) return undefined;
      const found = Hover.safeParse(await server.ask(program.text, "textDocument/hover", { position: positionIn(program, offset) }));
      if (!found.success) return undefined;
      const [from, to] = [offsetIn(program, found.data.range.start), offsetIn(program, found.data.range.end)];
      return from === undefined || to === undefined ? undefined : { ...partsOf(found.data.contents.value), from, to };
    },
    async check(cells, id) {
      const program = notebookProgram(cells, id);
      if (program === undefined) return [];
      const found = Report.safeParse(await server.ask(program.text, "textDocument/diagnostic", {}));
      return found.success ? found.data.items.flatMap((item) => problemOf(program, item)) : [];
    },
    close: server.close,
  };
}

function problemOf(program: NotebookProgram, { range, severity = 1, code = 0, message }: z.infer<typeof Report>["items"][number]): CodeProblem[] {
  const [from, to] = [offsetIn(program, range.start), offsetIn(program, range.end)];
  if (from === undefined || severity > 2 || orderCodes.has(code)) return [];
  // Types are not checked when a cell runs, so only what is no TypeScript at all stands in its way.
  const isSyntax = code >= 1000 && code < 2000;
  return [{ from, to: Math.min(Math.max(to ?? from, from), program.source.length), severity: isSyntax ? "error" : "warning", message }];
}

/** A name that may be missing is listed with a question mark. */
function nameOf({ label, insertText }: Item): string {
  return insertText ?? label.replace(/\?$/, "");
}

/** The signature stands fenced before the words. */
function partsOf(markdown: string): NameHelp {
  const [, signature = markdown, documentation = ""] = /^```\w*\n([\s\S]*?)\n```\n?([\s\S]*)$/.exec(markdown) ?? [];
  return { signature, documentation: documentation.trim() };
}
