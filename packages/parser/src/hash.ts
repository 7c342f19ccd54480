import { hash } from "node:crypto";

/** SHA-256 of a text in UTF-8, hex. */
export const sha256 = (text: string | Uint8Array): string => hash("sha256", text);
