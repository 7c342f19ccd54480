import type { Chart } from "../src/index.js";

type Pictures = Record<string, () => Chart>;

declare global {
  interface ImportMeta {
    /** Vite's: the modules whose paths match, by path. */
    glob(pattern: string, options: { eager: true }): Record<string, Pictures>;
  }
}

/** Every picture of `test/charts/`, by the name of its function, which is the name of its golden file. */
export const pictures: ReadonlyMap<string, () => Chart> = gather(import.meta.glob("./charts/*.ts", { eager: true }));

function gather(modules: Record<string, Pictures>): Map<string, () => Chart> {
  const gathered = new Map<string, () => Chart>();
  for (const [name, draw] of Object.values(modules).flatMap((module) => Object.entries(module))) {
    if (gathered.has(name)) throw new Error(`Two pictures are called ${name}.`);
    gathered.set(name, draw);
  }
  return gathered;
}
