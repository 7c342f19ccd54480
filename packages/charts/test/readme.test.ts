import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import * as entry from "../src/index.js";
import { documents, incidents } from "./fixtures/incidents.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const example = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
const modules: Record<string, Record<string, unknown>> = { "@dateline/charts": { ...entry }, jsdom: { JSDOM } };

/** Runs the example with its imports resolved here; returns what it printed. */
function runExample(): string[] {
  const scope: Record<string, unknown> = { events: incidents, documents };
  const printed: string[] = [];
  const body = example.replace(/^import \{ (.+) \} from "(.+)";$/gm, (_line, names: string, from: string) => {
    for (const name of names.split(", ")) {
      const value = modules[from]?.[name];
      if (value === undefined) throw new Error(`"${from}" has no export ${name}.`);
      scope[name] = value;
    }
    return "";
  });
  scope.console = { log: (text: string) => printed.push(text) };
  new Function(...Object.keys(scope), body)(...Object.values(scope));
  return printed;
}

describe("README", () => {
  it("shows an example that runs", () => {
    const [title, svg] = runExample();
    expect(title).toBe("Seven of 41 incidents are known from claims alone");
    expect(svg).toMatch(/^<svg .*<\/svg>$/s);
  });

  it("lists every chart and every export", () => {
    for (const name of [...Object.keys(entry), ...Object.keys(entry.charts)]) expect(readme).toContain(`\`${name}`);
  });
});
