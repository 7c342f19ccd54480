import { type CorrectionDraft, correctDataset, readDataset } from "../../src/index.js";
import { fakeLinker } from "./fake-linker.js";
import { madeUpFolder } from "./made-up.js";

export const options = { linker: fakeLinker, author: "A. Reader", now: new Date("2033-02-09T10:00:00Z") };
export const place = { name: "Oster", kind: "town", country: "IQ", precision: 1 };

/** A folder, and a function that corrects the dataset in it. */
export async function start() {
  const dir = await madeUpFolder();
  const make = (draft: CorrectionDraft) => correctDataset(dir, draft, options);
  return { dir, make, records: await readDataset(dir) };
}

export const setPlace = (target: string): CorrectionDraft => ({
  action: "set",
  target,
  field: "place",
  value: place,
  quote: "in Oster",
  reason: "The text says so.",
});
