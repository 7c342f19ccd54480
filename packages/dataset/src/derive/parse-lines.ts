import { type Block, readBlock } from "./block.js";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Returns the records of a block's lines, which were checked when they were written. */
export async function parseLines<RecordType>(block: Block): Promise<RecordType[]> {
  const text = utf8.decode(await readBlock(block));
  return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as RecordType]));
}
