import { runNotebook } from "@dateline/notebook";

const { cells, failed, failures } = await runNotebook({ file: "first-look.ipynb", out: "out.ipynb", datasetDir: "dataset" });

for (const { number, line, message } of failures) console.log(`Cell ${number}, line ${line}: ${message}`);
console.log(`${cells} cells run, ${failed} failed`); // 10 cells run, 0 failed
