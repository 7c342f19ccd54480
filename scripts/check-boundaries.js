// Fails where a workspace imports or depends on another against the arrows of docs/architecture.md.
import { fileURLToPath } from "node:url";
import { findTrespasses } from "./boundaries.js";

const trespasses = findTrespasses(fileURLToPath(new URL("..", import.meta.url)));
for (const trespass of trespasses) console.error(trespass);
if (trespasses.length > 0) process.exitCode = 1;
