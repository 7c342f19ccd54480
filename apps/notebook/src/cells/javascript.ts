import type { CompileCell } from "../cells.js";
import { compileScript } from "./script.js";

/** Returns a JavaScript cell ready to run. */
export const compileJavaScript: CompileCell = (source, settings) => compileScript(source, (script) => script, settings);
