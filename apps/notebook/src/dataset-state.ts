import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Returns 16 hexadecimal digits that are others for each folder and each state of the dataset in it: its manifest or its log has changed. */
export async function datasetState(dir: string): Promise<string> {
  const texts = await Promise.all(["dataset.json", "corrections.jsonl"].map((name) => readFile(join(dir, name)).catch(() => "")));
  const hash = createHash("sha256").update(dir);
  for (const text of texts) hash.update("\0").update(text);
  return hash.digest("hex").slice(0, 16);
}
