// Writes generated/dateline.schema.json from the built package; a test fails where the committed file differs.
import { mkdirSync, writeFileSync } from "node:fs";
import { coreModel, toJsonSchema } from "@dateline/schema";

const folder = new URL("../generated/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("dateline.schema.json", folder), `${JSON.stringify(toJsonSchema(coreModel), null, 2)}\n`);
