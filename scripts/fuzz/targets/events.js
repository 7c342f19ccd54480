import fc from "fast-check";
import { checkDataset, deriveRecords } from "../../../packages/dataset/dist/index.js";
import { linkerOf, loadContext, parse } from "../../../packages/parser/dist/index.js";
import { readDocuments } from "../../../packages/parser/dist/read/read-documents.js";
import { coreModel } from "../../../packages/schema/dist/index.js";
import { mutatedJson } from "../hostile-json.js";
import { mutatedBytes } from "../mutations.js";
import { recordsIn, samplesIn, tinyDataset } from "../samples.js";
import { assert, showBytes, showJson, toTarget, unlessRefused } from "../target.js";
import { tokens } from "../tokens.js";

/** Any text as a dispatch, through the whole reader: every record fits its schema, every quote is the text, and linking takes what comes. @type {import("../target.js").OpenTarget} */
export async function openParse() {
  const context = await loadContext();
  const samples = samplesIn("packages/parser/test/read/fixtures", ["source.txt"]);
  return toTarget({
    inputs: mutatedBytes(samples, tokens.dispatch),
    show: showBytes,
    async check(bytes) {
      const read = await unlessRefused(() =>
        readDocuments({ path: "a.txt", bytes: bytes.subarray(0, 4000) }, { maxBytes: 100_000, languages: context.languages }),
      );
      for (const document of read?.documents ?? []) {
        const { reports, mentions, figures, issues, actors, document: completed } = parse(document, context);
        for (const report of reports) coreModel.EventReport.parse(report);
        const linked = deriveRecords({ documents: [completed], mentions, actors, reports, figures, issues, events: [], originals: [] }, [], linkerOf(context));
        const problems = checkDataset(/** @type {any} */ ({ ...linked, corrections: [], aliases: [] }));
        assert(problems.length === 0, `${problems[0]?.file} ${problems[0]?.id}: ${problems[0]?.message}`);
      }
    },
  });
}

/** Accounts as anybody may have written them, as far as the schema takes them, linked to events. @type {import("../target.js").OpenTarget} */
export async function openLink() {
  const linker = linkerOf(await loadContext());
  const samples = recordsIn(tinyDataset().get("reports.jsonl"));
  return toTarget({
    inputs: fc.array(mutatedJson(samples), { minLength: 1, maxLength: 6 }),
    show: showJson,
    check(values) {
      const seen = new Set();
      const reports = values.flatMap((value) => {
        const { data } = coreModel.EventReport.safeParse(value);
        if (data === undefined || seen.has(data.id)) return [];
        seen.add(data.id);
        return [data];
      });
      const groups = linker.group(reports.map((report) => linker.keyOf(report, { published: null })));
      assert(groups.flat().length === reports.length, "An account is lost, or in two events.");
      for (const group of groups)
        coreModel.ConflictEvent.parse(
          linker.eventOf(
            reports.filter(({ id }) => group.includes(id)),
            () => undefined,
          ),
        );
    },
  });
}
