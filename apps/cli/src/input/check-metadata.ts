import type { InputMetadata } from "@dateline/parser";
import type { Engine, FoundMetadata } from "../engine.js";
import type { InputFailure } from "./input-failure.js";

interface CheckedMetadata {
  metadata: InputMetadata;
  failures: InputFailure[];
}

/** Returns what is known of a file as far as it can be used. A field of the wrong form is left out and told: a dispatch is not refused for it. */
export function checkMetadata(schema: Engine["InputMetadata"], found: FoundMetadata, file: { path: string; named: string }): CheckedMetadata {
  const checked = schema.safeParse(found);
  if (checked.success) return { metadata: checked.data, failures: [] };
  const wrong = new Set(checked.error.issues.map(({ path }) => String(path[0])));
  const rest = schema.safeParse(Object.fromEntries(Object.entries(found).filter(([name]) => !wrong.has(name))));
  if (!rest.success) throw new TypeError("Metadata without its wrong fields is still wrong.");
  return { metadata: rest.data, failures: [...wrong].map((name) => wrongField(name, found[name], file)) };
}

function wrongField(name: string, value: unknown, { path, named }: { path: string; named: string }): InputFailure {
  const message = `Its manifest or sidecar file gives ${name} as ${toJson(value).slice(0, 80)}, which cannot be used.`;
  return { path, named, code: "data/invalid", message, hint: 'Write text in quotes, a date as in "2024-01-28", a grade as in "B2".' };
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "nothing";
  } catch {
    // It comes from JSON, so that depth is all that can be wrong with it.
    return "something nested too deep to be shown";
  }
}
