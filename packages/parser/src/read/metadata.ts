import { Grade } from "@dateline/schema";
import { z } from "zod";
import type { IssueDraft } from "../stage.js";
import { toPublished } from "./published.js";

// Not `min(1)`: zod measures whatever has a `length`, and throws where that is no number.
const words = z.string().refine((text) => text !== "", "is empty");

/**
 * What is known of a dispatch beside its text: from a manifest, a sidecar file, a file's front matter or a page's own tags.
 * Foreign input, so other keys are let through and ignored. `published` and `retrieved` are ISO 8601 days or date-times.
 */
export const InputMetadata = z
  .looseObject({
    title: words.optional().describe("Headline."),
    publisher: words.optional().describe("Who published it."),
    byline: words.optional().describe("Who wrote it."),
    url: words.optional().describe("Where it was published."),
    archiveUrl: words.optional().describe("Where a copy is kept."),
    retrieved: z.string().refine(isIsoMoment, "is no ISO 8601 day or date-time").optional().describe("When it was fetched, ISO 8601 day or date-time."),
    grade: Grade.optional(),
    published: words.optional().describe("When it was published, ISO 8601 day or date-time."),
    language: words.optional().describe("BCP 47 tag."),
  })
  .meta({ id: "InputMetadata", title: "Input metadata", description: "What a manifest, a sidecar or the file itself says about a dispatch." });
export type InputMetadata = z.infer<typeof InputMetadata>;

type Field = "title" | "publisher" | "byline" | "url" | "archiveUrl" | "retrieved" | "grade" | "published" | "language";

/** Names under which writers of front matter and JSON Lines give each field, first match wins. */
const aliases: Record<Field, readonly string[]> = {
  title: ["title", "headline"],
  publisher: ["publisher", "site", "source", "agency", "outlet"],
  byline: ["byline", "author", "authors", "by"],
  url: ["url", "link", "canonical"],
  archiveUrl: ["archiveUrl", "archive_url", "archive-url", "archive"],
  retrieved: ["retrieved", "accessed", "fetched"],
  grade: ["grade"],
  published: ["published", "date", "datePublished", "date_published", "publishDate", "pubDate", "created"],
  language: ["language", "lang", "locale"],
};

/**
 * Returns the metadata that a loose record holds, under our field names. A value of the wrong shape is left out and reported
 * as `read/metadata`: a page is not refused for its tags.
 */
export function toMetadata(record: Readonly<Record<string, unknown>>, origin: string): { metadata: InputMetadata; issues: IssueDraft[] } {
  const issues: IssueDraft[] = [];
  const metadata: InputMetadata = {};
  for (const [field, names] of Object.entries(aliases)) {
    const key = names.find((name) => toLine(record[name]) !== "");
    if (key === undefined) continue;
    const checked = InputMetadata.safeParse({ [field]: toLine(record[key]) });
    const usable = checked.success && (field !== "published" || toPublished(String(checked.data[field])) !== null);
    if (usable) Object.assign(metadata, checked.data);
    else issues.push(badValue(origin, key, toLine(record[key])));
  }
  return { metadata, issues };
}

/** Returns one record from several, the first that has a field giving it. */
export function mergeMetadata(...layers: readonly InputMetadata[]): InputMetadata {
  return Object.assign({}, ...layers.toReversed());
}

/** Returns the issue of a value that could not be used. */
export function badValue(origin: string, key: string, value: string): IssueDraft {
  return {
    code: "read/metadata",
    stage: "read",
    message: `The ${origin} gives ${key} as "${value.slice(0, 80)}", which could not be read.`,
    hint: key.toLowerCase().includes("grade")
      ? "Write a grade as a letter A to F and a figure 1 to 6, as in B2."
      : "Write a date as in 2024-01-28; other fields as plain text.",
  };
}

/** A day, or a day with a time and perhaps a zone, of the calendar: 30 February is none. */
function isIsoMoment(text: string): boolean {
  const [, day = "", time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text) ?? [];
  const at = new Date(`${day}T${time ?? "00:00"}Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** A list of people, each with a name, is as deep as metadata goes; a hostile file may nest without end. */
const maxDepth = 3;
const maxEntries = 100;

function toLine(value: unknown, depth = 0): string {
  if (depth > maxDepth) return "";
  if (typeof value === "string") return value.trim().replaceAll(/\s+/g, " ");
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (Array.isArray(value)) {
    return value
      .slice(0, maxEntries)
      .map((entry) => toLine(entry, depth + 1))
      .filter(Boolean)
      .join(", ");
  }
  if (typeof value === "object" && value !== null && "name" in value) return toLine(value.name, depth + 1);
  return "";
}
