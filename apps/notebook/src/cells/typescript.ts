import { transform } from "sucrase";
import type { CompileCell } from "../cells.js";
import { compileScript } from "./script.js";

/** Returns a TypeScript cell ready to run: types are stripped, not checked. */
export const compileTypeScript: CompileCell = (source, settings) =>
  compileScript(source, (typed) => transform(typed, { transforms: ["typescript"], disableESTransforms: true, keepUnusedImports: true }).code, settings);
