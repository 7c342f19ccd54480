// Writes THIRD-PARTY-NOTICES; a test fails where the committed file differs.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { notices } from "./notices.js";

const root = fileURLToPath(new URL("..", import.meta.url));
writeFileSync(new URL("../THIRD-PARTY-NOTICES", import.meta.url), notices(root));
