import { join } from "node:path";
import { readLog } from "../corrections/log.js";
import type { DerivedFile } from "../dataset.js";
import type { Disk } from "../disk.js";
import type { Linker } from "../linker.js";
import { type Base, openBase } from "./base.js";
import { nothingRead } from "./derive-dataset.js";
import { gather } from "./gather.js";
import type { Written } from "./output.js";
import { planDataset } from "./plan-dataset.js";
import { openSpool } from "./spool.js";
import { writeFiles } from "./write-files.js";

/**
 * Writes the derived files that a dataset's accounts and corrections give into another folder, every event put together anew, and returns what each came to. The
 * dataset itself is only read. Throws as `deriveDataset` does.
 */
export async function deriveAside<Key>(dir: string, aside: string, linker: Linker<Key>, disk: Disk): Promise<Record<DerivedFile, Written>> {
  const spool = await openSpool(join(aside, "spool"), disk);
  let opened: Base<Key> | undefined;
  try {
    opened = await openBase(dir, linker, spool, disk, { isAnew: true });
    const log = await readLog(dir, opened.manifest, disk);
    const plan = await planDataset(await gather(nothingRead(), opened, spool), opened, { linker, reidentify: (records) => records, spool, log });
    return (await writeFiles(aside, plan, linker, disk)).written;
  } finally {
    await spool.close();
    await opened?.close();
  }
}
