import { type ExpressionStatement, type Program, parse } from "acorn";
import type { CellFault, CompiledCell } from "../cells.js";
import { findScopes } from "./definitions.js";
import { lineOfModule } from "./modules.js";
import { findReferences } from "./references.js";
import { applySettings, type Settings } from "./settings.js";

/** Names that every cell has for itself: they belong to the run of the cell, not to the notebook. */
const ownNames = ["display", "view", "console"];
const lastValue = "__last";
/** Names that JavaScript itself gives a meaning. */
const languageNames = new Set(["undefined", "NaN", "Infinity", "arguments", ...ownNames]);

/**
 * Returns a cell as an async arrow function whose parameters are the names that it uses: the value of a last expression is displayed,
 * and top-level names are returned. `toJavaScript` makes the source JavaScript and leaves lines where they are, so that the line of an
 * error is the line of the cell. Names in `settings` take their values from there.
 */
export function compileScript(source: string, toJavaScript: (source: string) => string, settings: Settings = new Map()): CompiledCell {
  try {
    const script = toJavaScript(source);
    return settings.size === 0 ? compile(script, parseScript(script)) : compileSet(script, settings);
  } catch (error) {
    if (error instanceof SyntaxError) return { error: toCompileError(error) };
    throw error;
  }
}

const parseScript = (script: string): Program => parse(script, { ecmaVersion: 2024, sourceType: "module", allowAwaitOutsideFunction: true, locations: true });

/** Compiles a script in which some of the names that it declares have values from outside. */
function compileSet(script: string, settings: Settings): CompiledCell {
  const set = applySettings(script, parseScript(script), settings);
  const compiled = compile(set.script, parseScript(set.script));
  const stubborn = "error" in compiled ? undefined : compiled.outputs.find((name) => set.unset.includes(name));
  if (stubborn !== undefined) throw syntaxError(`\`${stubborn}\` cannot be set: it is not declared by \`const ${stubborn} = ...\``);
  return compiled;
}

function compile(script: string, program: Program): CompiledCell {
  const moduleLine = lineOfModule(program);
  if (moduleLine !== undefined) throw syntaxError("`import` and `export` are not for cells: what a cell may use is in scope already", moduleLine);
  const scopes = findScopes(program);
  const outputs = [...(scopes.get(program) ?? [])];
  const taken = outputs.find((name) => ownNames.includes(name) || name === lastValue);
  if (taken !== undefined) throw syntaxError(`\`${taken}\` is the notebook's own: choose another name`);
  const references = findReferences(program, scopes).filter(({ name }) => !languageNames.has(name));
  const assigned = references.find((reference) => reference.assigned);
  if (assigned !== undefined) throw syntaxError(`\`${assigned.name}\` is not this cell's to set: declare it here, or change the cell that does`, assigned.line);
  const inputs = references
    .filter(({ name }, index) => references.findIndex((other) => other.name === name) === index)
    .map(({ name, line }) => ({ name, line }));
  const parameters = [...ownNames, lastValue, ...inputs.map(({ name }) => name)].join(", ");
  const code = `(async (${parameters}) => { "use strict"; ${displayLast(script, program)}\nreturn { ${outputs.join(", ")} };\n})`;
  return { inputs, outputs, code };
}

/** Hands the value of a last expression to the display; declarations and statements have none. */
function displayLast(script: string, program: Program): string {
  const last = program.body.at(-1);
  if (last?.type !== "ExpressionStatement") return script;
  const { expression } = last as ExpressionStatement;
  // What is displayed by name is not displayed once more as the last value.
  if (expression.type === "CallExpression" && expression.callee.type === "Identifier" && ["display", "view"].includes(expression.callee.name)) return script;
  const { start, end } = expression;
  return `${script.slice(0, start)}${lastValue}(await (${script.slice(start, end)}))${script.slice(end)}`;
}

function syntaxError(message: string, line?: number): SyntaxError {
  return Object.assign(new SyntaxError(message), line === undefined ? {} : { loc: { line } });
}

/** Both sucrase and acorn put `(line:column)` at the end of the message and the place into `loc`. */
function toCompileError(error: SyntaxError): CellFault {
  const loc: unknown = "loc" in error ? error.loc : undefined;
  const line = typeof loc === "object" && loc !== null && "line" in loc && typeof loc.line === "number" ? loc.line : undefined;
  const message = error.message.replace(/ \(\d+:\d+\)$/, "").replace(/^Error transforming .*?: /, "");
  return { name: "SyntaxError", message, ...(line === undefined ? {} : { line }) };
}
