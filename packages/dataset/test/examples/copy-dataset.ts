import { checkDataset, readDataset, writeDataset } from "@dateline/dataset";

const { manifest, ...records } = await readDataset("out/dataset");
const problems = checkDataset(records);

console.log(`${records.events.length} events, ${problems.length} problems`); // 2 events, 0 problems

await writeDataset("out/copy", records, { inputs: manifest.inputs, options: manifest.options });
