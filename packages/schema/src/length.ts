import * as z from "zod";

/** zod measures whatever has a `length`, an object of a hostile file too, and throws where that is no number: here texts and lists alone are measured. */
const isMeasured = ({ value }: z.core.ParsePayload) => typeof value === "string" || Array.isArray(value);

/** Returns a check that a text or list has at least so many letters or entries. */
export function atLeast(minimum: number): z.core.$ZodCheckMinLength {
  const check = z.minLength(minimum);
  check._zod.def.when = isMeasured;
  return check;
}

/** Returns a check that a list has so many entries. */
export function exactly(length: number): z.core.$ZodCheckLengthEquals {
  const check = z.length(length);
  check._zod.def.when = isMeasured;
  return check;
}

/** Returns the schema of a text that is not empty. */
export const filled = () => z.string().check(atLeast(1));
