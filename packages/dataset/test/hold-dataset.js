// Claims a folder as its only writer, says so, and holds it until it is killed or its input ends. Run: node hold-dataset.js FOLDER

import { nodeDisk } from "../dist/disk.js";
import { asOnlyWriter } from "../dist/writer-lock.js";

await asOnlyWriter(process.argv[2] ?? "", nodeDisk, async () => {
  process.stdout.write("held\n");
  await new Promise((resolve) => process.stdin.on("end", resolve).resume());
});
