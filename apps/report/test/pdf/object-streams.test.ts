import { expect, test } from "vitest";
import { openPdf, toBytes } from "../../src/pdf/pdf-document.js";
import { readObjects } from "./read-objects.js";
import { judge } from "./read-pdf.js";

const identity = { title: "Brücke (north) \\ south", subject: "", keywords: "", day: "2031-03-01", content: "the same" };

function print(pages: number): Promise<Uint8Array> {
  const doc = openPdf(identity, [200, 300]);
  for (let page = 0; page < pages; page++) {
    doc.addPage();
    doc.rect(10, 10, 50, page).fill("#123456");
  }
  return toBytes(doc);
}

test("only streams stand outside of object streams", async () => {
  const bytes = await print(150);
  const text = Buffer.from(bytes).toString("latin1");
  const outside = [...text.matchAll(/^(\d+) 0 obj$/gm)].map(([, number]) => Number(number));
  const { objects, streams } = readObjects(bytes);
  expect(outside.toSorted((a, b) => a - b)).toEqual([...streams.keys()].toSorted((a, b) => a - b));
  expect(objects.size).toBeGreaterThan(2 * outside.length);
  expect([...objects.values()].filter((value) => isOf("/ObjStm", value)).length).toBeGreaterThan(1);
  expect([...objects.values()].filter((value) => isOf("/Page", value))).toHaveLength(150);
});

test("strings outlast packing, and the same content gives the same bytes", async () => {
  const bytes = await print(1);
  const { objects, follow } = readObjects(bytes);
  const info = [...objects.values()].find((value) => typeof value === "object" && value !== null && "Title" in value);
  expect(info).toBeDefined();
  expect(typeof info === "object" && info !== null && !Array.isArray(info) ? follow(info.Title) : undefined).toBe(identity.title);
  expect(await print(1)).toEqual(bytes);
});

test("qpdf finds nothing amiss", async () => {
  const said = judge("qpdf", await print(3), ["--check"]);
  if (said !== undefined) expect(said).toContain("No syntax or stream encoding errors found");
});

const isOf = (type: string, value: unknown) => typeof value === "object" && value !== null && "Type" in value && value.Type === type;
