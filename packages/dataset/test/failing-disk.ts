import { open } from "node:fs/promises";
import { type Disk, type NewFile, nodeDisk } from "../src/disk.js";

/** A process that no system has: numbers end well below it. */
const deadProcessId = 2 ** 30;

/** The steps that change the disk, in the order of the calls. */
const steps = ["makeFolder", "makeFolders", "createFile", "writeFile", "rename", "removeFolder", "removeEmptyFolder", "syncFolder"] as const;

export interface FailingDisk extends Disk {
  /** How many changing steps were begun. */
  begun(): number;
}

/**
 * Returns a disk whose n-th changing step fails, counted from 1. After a crash every later step fails too, as if the process had died there;
 * otherwise only that one does, as on a full disk. A write that fails leaves half of its first part behind.
 */
export function failingDisk(failAt: number, { crash }: { crash: boolean }): FailingDisk {
  let begun = 0;
  const fails = () => {
    begun += 1;
    return begun === failAt || (crash && begun > failAt);
  };
  const failure = () => Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const disk: FailingDisk = { ...nodeDisk, processId: deadProcessId, begun: () => begun };
  const failingFile = (file: NewFile): NewFile => ({
    write: async (bytes) => {
      if (!fails()) return file.write(bytes);
      await file.write(bytes.subarray(0, bytes.length / 2));
      throw failure();
    },
    sync: async () => {
      if (fails()) throw failure();
      return file.sync();
    },
    close: file.close,
  });
  for (const step of steps) {
    // Each step is replaced by one with the same parameters.
    const real = nodeDisk[step] as (...parameters: unknown[]) => Promise<unknown>;
    const failing = async (...parameters: unknown[]) => {
      if (!fails()) {
        const result = await real(...parameters);
        return step === "createFile" ? failingFile(result as NewFile) : result;
      }
      if (step === "writeFile" && begun === failAt) await writeHalf(...(parameters as Parameters<Disk["writeFile"]>));
      throw failure();
    };
    Object.assign(disk, { [step]: failing });
  }
  return disk;
}

async function writeHalf(path: string, text: Iterable<string>): Promise<void> {
  const [first = ""] = text;
  const handle = await open(path, "w");
  await handle.writeFile(first.slice(0, first.length / 2)).finally(() => handle.close());
}
