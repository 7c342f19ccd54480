import { createHash } from "node:crypto";
import { join } from "node:path";
import { type DatasetManifest, type ReportId, schemaVersion } from "@dateline/schema";
import { commitStaging, withStaging } from "../committed-files.js";
import { derivedFileNames } from "../dataset.js";
import type { Disk } from "../disk.js";
import { encodeRecords } from "../encode-records.js";
import { encodeManifest, manifestName } from "../manifest-file.js";
import { sortedInputs } from "../write-dataset.js";
import type { Base } from "./base.js";
import type { Derived, DeriveOptions } from "./derive-dataset.js";
import type { Gathered } from "./gather.js";
import { historyOf } from "./history.js";
import { keyCacheName } from "./key-tables.js";
import { withListener } from "./listening-linker.js";
import { manifestOptions } from "./manifest-options.js";
import type { Plan } from "./plan.js";
import { type EventHistory, planAliases } from "./plan-aliases.js";
import { type Planning, planDataset } from "./plan-dataset.js";
import { accountsIn, accountsThere, retoldBy } from "./retold.js";
import { writeFiles } from "./write-files.js";
import { writeKeys } from "./write-keys.js";

type Writing<Key> = DeriveOptions<Key> & Planning<Key>;

/** Puts together what was gathered, writes it beside the dataset and puts it in its place, if anything is otherwise than before. */
export async function writeGathered<Key>(
  dir: string,
  gathered: Gathered<Key>,
  base: Base<Key> | undefined,
  writing: Writing<Key>,
  disk: Disk,
): Promise<Derived> {
  const linker = withListener(writing.linker, writing.onEvent);
  const plan = await planDataset(gathered, base, writing);
  const { before, aliases: known } = base === undefined ? await historyOf(dir, disk) : { ...base, before: plan.before };
  const heirs = await retoldBy(base?.catalog === undefined ? await accountsThere(dir, goneFrom(before, plan), disk) : await accountsIn(plan.go), plan.come);
  const aliases = planAliases({ eventOf: plan.eventOf, before, aliases: known, heirs });
  return withStaging(dir, disk, async (staging) => {
    const { written, lengths } = await writeFiles(staging, plan, linker, disk);
    const manifest: DatasetManifest = {
      schemaVersion,
      counts: Object.fromEntries(derivedFileNames.map((file) => [file, written[file].lines])),
      inputs: sortedInputs(gathered.inputs),
      files: Object.fromEntries(derivedFileNames.map((file) => [file, written[file].sha256])),
      ...(writing.log.digest === undefined ? {} : { corrections: writing.log.digest }),
      options: manifestOptions(
        writing.options ?? {},
        base?.manifest.options,
        gathered.come.some(({ isNew }) => isNew),
      ),
    };
    const text = encodeManifest(manifest);
    const sha256 = createHash("sha256").update(text).digest("hex");
    await writeKeys(join(staging, keyCacheName), { manifest: sha256, linker: linker.version ?? "" }, plan, lengths, disk);
    await disk.writeFile(join(staging, manifestName), [text]);
    const isRenamed = JSON.stringify(aliases) !== JSON.stringify(known);
    if (isRenamed) await disk.writeFile(join(staging, "aliases.jsonl"), encodeRecords("aliases", aliases));
    const isChanged = sha256 !== base?.manifestSha256 || isRenamed;
    if (isChanged) await commitStaging(dir, staging, manifestName, disk);
    else {
      if (base.catalog === undefined) await disk.rename(join(staging, keyCacheName), join(dir, keyCacheName));
      await disk.removeFolder(staging);
    }
    return { manifest, isChanged, events: eventChange(plan.planned, before), ofCorrections: plan.issues.filter(({ stage }) => stage === "correct") };
  });
}

/** The accounts of events of which none is there any more. */
function goneFrom(before: EventHistory["before"], { eventOf }: Pick<Plan<unknown>, "eventOf">): Set<ReportId> {
  return new Set([...before.values()].flatMap(({ reportIds }) => (reportIds.some((id) => eventOf.has(id)) ? [] : reportIds)));
}

function eventChange(events: Plan<unknown>["planned"], before: EventHistory["before"]): Derived["events"] {
  const kept = events.filter(({ id }) => before.has(id)).length;
  return { added: events.length - kept, gone: before.size - kept };
}
