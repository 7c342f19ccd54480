import type { z } from "zod";
import { DatelineError } from "../errors.js";

/** What is read, for messages. */
export interface Read {
  /** The format's name for people, as in "GeoJSON". */
  format: string;
  /** Name of the file. */
  path: string;
}

/** Returns the value of a JSON text, checked by a schema. Throws `data/invalid` that names the field at fault. */
export function readJson<Schema extends z.ZodType>(text: string, schema: Schema, read: Read): z.infer<Schema> {
  return checkShape(parseJson(text, read), schema, read);
}

/** Returns the value of a JSON text; a byte order mark before it is passed over. Throws `data/invalid`. */
export function parseJson(text: string, read: Read): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw notJson(read, error);
  }
}

function notJson({ format, path }: Read, cause: unknown): DatelineError {
  return new DatelineError("data/invalid", `It is not ${format}: it is no JSON.`, { cause, path, hint: `Hand in a whole ${format} file.` });
}

/** Returns a value as its schema gives it. Throws `data/invalid` that names the field at fault; `where` names what holds it, as in "Feature 3". */
export function checkShape<Schema extends z.ZodType>(value: unknown, schema: Schema, { format, path }: Read, where?: string): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = [...(where === undefined ? [] : [where]), ...(issue === undefined || issue.path.length === 0 ? [] : [issue.path.join(".")])];
  const message = `It is not ${format} as Dateline writes it: ${[...field, issue?.message ?? "is not valid"].join(": ")}.`;
  throw new DatelineError("data/invalid", message, { cause: parsed.error, path, hint: "Mend the field, or leave out what holds it." });
}
