import { appendFile } from "node:fs/promises";
import type { Codec, CodecRecords, EncodeOptions } from "@dateline/schema/codecs";
import type { LossLog } from "./loss-log.js";

/** Writes a stretch of a file's text. */
export type Write = (text: string) => Promise<void>;

/** Pieces are put together up to so many code units before they are written. */
const stretchUnits = 1 << 20;

export const fileWriter =
  (path: string): Write =>
  (text) =>
    appendFile(path, text);

/** Writes what a codec makes of records, and the losses that come with it, a stretch at a time. */
export async function writeExport(codec: Codec, records: CodecRecords, options: EncodeOptions, log: LossLog, to: { out: Write; losses: Write }): Promise<void> {
  let pieces: string[] = [];
  let units = 0;
  const flush = async () => {
    await to.out(pieces.join(""));
    await to.losses(log.takeLines());
    pieces = [];
    units = 0;
  };
  for (const piece of codec.encode(records, { ...options, onLoss: log.add })) {
    pieces.push(piece);
    units += piece.length;
    if (units >= stretchUnits) await flush();
  }
  await flush();
}
