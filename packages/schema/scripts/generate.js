// Writes what is generated from the built package and committed: the JSON Schema and the reference. Tests fail where a committed file differs.
import { mkdirSync, writeFileSync } from "node:fs";
import { coreModel, toJsonSchema } from "@dateline/schema";
import { reference } from "./reference/reference.js";

const folder = new URL("../generated/", import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL("dateline.schema.json", folder), `${JSON.stringify(toJsonSchema(coreModel), null, 2)}\n`);
writeFileSync(new URL("../REFERENCE.md", import.meta.url), reference());
