import type { KernelDesk } from "./desk.js";

/** The path that ends at the cursor, as `events[0].time.sta`: names before the last dot, what is written of the last, and where that begins. */
interface PathAtCursor {
  owner: string[];
  begun: string;
  start: number;
}

const step = "[A-Za-z_$][\\w$]*";
const pathBefore = new RegExp(`(?:^|[^\\w$.])((?:${step}(?:\\[\\d+\\])*\\??\\.)*)(${step})?$`);

/** Jupyter counts positions in code points, JavaScript in units of UTF-16. */
const toUnits = (code: string, points: number) => [...code].slice(0, points).join("").length;
const toPoints = (code: string, units: number) => [...code.slice(0, units)].length;

function pathAt(code: string, end: number): PathAtCursor | undefined {
  const found = pathBefore.exec(code.slice(0, end));
  if (found === null) return undefined;
  const [, owner = "", begun = ""] = found;
  return { owner: owner.match(/[\w$]+/g) ?? [], begun, start: end - begun.length };
}

/** Returns the names that can stand at the cursor: those in scope, or after a dot those that the value there has. */
export async function complete(desk: KernelDesk, code: string, cursor: number): Promise<object> {
  const end = toUnits(code, cursor);
  const path = pathAt(code, end);
  const candidates = path === undefined ? [] : path.owner.length === 0 ? desk.names() : (await desk.look(path.owner)).members;
  const matches = [...new Set(candidates)].filter((name) => name.startsWith(path?.begun ?? "")).sort();
  return { status: "ok", matches, cursor_start: toPoints(code, path?.start ?? end), cursor_end: cursor, metadata: {} };
}

/** Returns what the value is that the cursor stands in or behind. */
export async function inspectAt(desk: KernelDesk, code: string, cursor: number): Promise<object> {
  const start = toUnits(code, cursor);
  const rest = /^[\w$]*/.exec(code.slice(start))?.[0].length ?? 0;
  const path = pathAt(code, start + rest);
  const missing = { status: "ok", found: false, data: {}, metadata: {} };
  if (path === undefined || path.begun === "") return missing;
  const { found, text } = await desk.look([...path.owner, path.begun]);
  return found ? { status: "ok", found: true, data: { "text/plain": text }, metadata: {} } : missing;
}
