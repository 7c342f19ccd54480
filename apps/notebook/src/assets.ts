import { fileURLToPath } from "node:url";

/** The same from `src` and from `dist`: what `build-page.js` writes always lies in `dist/page`. */
const folder = new URL("../dist/page/", import.meta.url);

/** Returns the path of a file that the package's build made for the page or for headless runs. */
export function assetPath(name: string): string {
  return fileURLToPath(new URL(name, folder));
}
