import { fileURLToPath } from "node:url";

/** The committed dataset of one made-up dispatch with two events. */
export const tiny = fileURLToPath(new URL("../../../packages/dataset/test/fixtures/tiny", import.meta.url));
