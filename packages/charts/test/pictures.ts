import { readdirSync } from "node:fs";
import type { Chart } from "../src/index.js";

/** Every picture of `test/charts/`, by the name of its function, which is the name of its golden file. */
export async function loadPictures(): Promise<Map<string, () => Chart>> {
  const pictures = new Map<string, () => Chart>();
  for (const file of readdirSync(new URL("./charts/", import.meta.url)).sort()) {
    const module: Record<string, () => Chart> = await import(`./charts/${file.replace(/\.ts$/, ".js")}`);
    for (const [name, draw] of Object.entries(module)) {
      if (pictures.has(name)) throw new Error(`Two pictures are called ${name}.`);
      pictures.set(name, draw);
    }
  }
  return pictures;
}
