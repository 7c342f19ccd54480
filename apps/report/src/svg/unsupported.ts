import { DatelineError } from "@dateline/schema";

/** Returns the error for a part of SVG that the walker does not draw; nothing is left out in silence. */
export function unsupported(what: string, value: string, allowed: string): DatelineError {
  return new DatelineError("report/unsupported-svg", `The chart uses the ${what} "${value.slice(0, 80)}", which a briefing cannot draw.`, {
    hint: `Use ${allowed}.`,
  });
}
