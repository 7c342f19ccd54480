import { DatelineError } from "@dateline/schema";
import type { z } from "zod";

/** Returns the content of a data file if it fits its shape; throws `data/invalid` naming the file and the place in it. */
export function checkDataFile<T>(shape: z.ZodType<T>, json: unknown, path: string): T {
  const result = shape.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new DatelineError("data/invalid", `${path}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is invalid"}`, {
    path,
    hint: "Mend the row that it names.",
  });
}
