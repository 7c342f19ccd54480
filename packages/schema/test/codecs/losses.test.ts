import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Codec, codecs, type Loss } from "../../src/codecs/index.js";
import { coreModes, coreTypes } from "../../src/index.js";
import { arbitraryRecords } from "./arbitrary-records.js";
import { encodeAll } from "./without-losses.js";

const samples = fc.sample(arbitraryRecords, { seed: 7, numRuns: 200 });

/** What a codec loses of a table, each field and reason once. */
function lossesOf(codec: Codec, table: Codec["tables"][number]): readonly Loss[] {
  const key = `${codec.name} ${table}`;
  const all = known.get(key) ?? samples.flatMap((records) => encodeAll(codec, records, { table }).losses);
  const once = [...new Map(all.map((loss) => [`${loss.field} ${loss.reason}`, loss])).values()];
  known.set(key, once);
  return once;
}

const known = new Map<string, readonly Loss[]>();

/** Types, modes and statuses that a whole event is left out for are many; in the table one line stands for them all. */
const words = [...coreTypes.map(({ type }) => type), ...Object.keys(coreModes), "alleged", "claimed", "denied", "foiled", "planned", "threatened"];
const anyWord = new RegExp(`(?<![\\w-])(${words.join("|")})(?![\\w-])`, "g");
const generalised = ({ reason, isWhole }: Loss) => (isWhole ? reason.replace(anyWord, "…") : reason);

/** A section for a format: by reason, the fields of the tables that it is true of. */
function sectionOf(codec: Codec): string {
  const reasons = new Map<string, Map<string, Set<string>>>();
  for (const table of codec.tables) {
    for (const loss of lossesOf(codec, table)) {
      const [reason, { field }] = [generalised(loss), loss];
      const fields = reasons.get(reason) ?? new Map<string, Set<string>>();
      reasons.set(reason, fields.set(field, (fields.get(field) ?? new Set()).add(table)));
    }
  }
  const tables = [...new Set([...reasons.values()].flatMap((fields) => [...fields.values()].flatMap((of) => [...of])))];
  const rows = [...reasons].map(([reason, fields]) => {
    const names = [...fields].map(([field, of]) => `\`${field}\`${of.size === tables.length ? "" : ` (${[...of].join(", ")})`}`);
    return `| ${names.sort().join(", ")} | ${reason} |\n`;
  });
  const body = rows.length === 0 ? "Nothing is lost.\n" : `| of ${tables.join(", ")} | what becomes of it |\n| --- | --- |\n${rows.sort().join("")}`;
  return `## ${codec.name}\n\n${codec.title}\n\n${body}`;
}

describe("what each format does not hold", () => {
  it("is what generated/losses.md says; `npx vitest run packages/schema -u` writes it", async () => {
    const head = "# What each format does not hold\n\nMade by a test, of what the codecs themselves tell over records in which every field occurs.\n";
    await expect([head, ...codecs.map(sectionOf)].join("\n")).toMatchFileSnapshot("../../generated/losses.md");
  });

  it.each(codecs)("is told by $name of records that were asked for, with a field and a reason", (codec) => {
    for (const table of codec.tables) {
      for (const loss of lossesOf(codec, table)) {
        expect(loss).toEqual({
          id: expect.stringMatching(/^[a-z]_[0-9a-f]{16}$/),
          field: expect.stringMatching(/^[a-zA-Z0-9.]+$/),
          reason: expect.stringMatching(/^\S.*[^.]$/),
          ...(loss.isWhole && { isWhole: true }),
        });
      }
    }
  });
});
