import { protest, protestModes, schemasOfType } from "@dateline/schema";
import type * as z from "zod";

const { ConflictEvent } = schemasOfType(protest, protestModes);
type Protest = z.infer<typeof ConflictEvent>;

export const crowdOf = (event: Protest) => event.size?.min;

console.log(ConflictEvent.shape.mode.options.join(" ")); // protest riot strike funeral
