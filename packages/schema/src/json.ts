import * as z from "zod";

/** No value of ours is nested so deep. Whatever goes through a value by calling itself, as zod and `JSON.stringify` do, fails at some thousands. */
const mostNested = 100;

/** Any JSON value that is nested at most 100 deep. */
export const Json = z
  .unknown()
  .refine((value) => !isDeeper(value, mostNested), { error: `is nested more than ${mostNested} deep`, abort: true })
  .pipe(z.json())
  .meta({
    id: "Json",
    title: "JSON value",
    description: `Any JSON value, nested at most ${mostNested} deep.`,
    standard: "JSON (RFC 8259)",
    examples: [350],
  });
export type Json = z.infer<typeof Json>;

/** Looks level by level, since looking from within would fail at what is to be found. */
function isDeeper(value: unknown, depth: number): boolean {
  let level = holdersIn([value]);
  for (let above = 0; above < depth && level.length > 0; above += 1) level = holdersIn(level.flatMap((holder) => Object.values(holder)));
  return level.length > 0;
}

/** The lists and objects among some values. */
const holdersIn = (values: readonly unknown[]) => values.filter((value): value is object => typeof value === "object" && value !== null);
