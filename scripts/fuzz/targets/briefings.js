import fc from "fast-check";
import { readDataset } from "../../../packages/dataset/dist/index.js";
import { coreModel, DatelineError, recordFiles } from "../../../packages/schema/dist/index.js";
import { assertHarmless } from "../harmless-html.js";
import { mutatedJson } from "../hostile-json.js";
import { memoryDisk } from "../memory-disk.js";
import { tinyDataset } from "../samples.js";
import { assert, showJson, toTarget } from "../target.js";
import { untyped } from "../untyped.js";

const changed = /** @type {const} */ (["events", "events", "reports", "documents", "figures"]);

/** Briefings over records that say anything: HTML and Markdown in which nothing runs, whatever names, quotes and addresses hold. @type {import("../target.js").OpenTarget} */
export async function openBriefings() {
  const { composeBriefing, formats } = await untyped("apps/report/dist/index.js");
  const dataset = await readDataset("/dataset", memoryDisk(tinyDataset()));
  const changes = fc.constantFrom(...changed.filter((file) => dataset[file].length > 0)).chain((file) =>
    fc.record({
      file: fc.constant(file),
      value: mutatedJson(dataset[file]),
      format: fc.constantFrom(/** @type {const} */ ("html"), /** @type {const} */ ("md")),
    }),
  );
  return toTarget({
    inputs: changes,
    show: showJson,
    async check({ file, value, format }) {
      const { data } = coreModel[recordFiles[file].schema].safeParse(value);
      if (data === undefined) return;
      const others = dataset[file].filter((one) => one.id !== data.id);
      try {
        const briefing = composeBriefing(/** @type {any} */ ({ ...dataset, [file]: [data, ...others] }));
        const bytes = await formats[format].render(briefing, { paper: "A4" });
        const text = Buffer.from(bytes).toString();
        if (format === "html") assertHarmless(text, (name) => name === "meta");
        else assert(!/(?<!\\)<[a-z/!]/i.test(withoutCode(text)), "There is HTML in the Markdown.");
      } catch (error) {
        if (!(error instanceof Error && error.name === "DatelineError") && !(error instanceof DatelineError)) throw error;
      }
    },
  });
}

/** Links in angle brackets and code are no HTML. @param {string} markdown */
const withoutCode = (markdown) => markdown.replaceAll(/(`+)[^`]+\1/g, "").replaceAll(/\]\(<[^<>\n]*>\)/g, "]()");
