import { createHash } from "node:crypto";

/** SHA-256 of a text in UTF-8, hex. */
export const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");
