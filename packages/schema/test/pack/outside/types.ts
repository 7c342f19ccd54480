// What the compiler knows of the additions. Each line that it should refuse is marked, and the marks fail where nothing is refused.
import { type ConflictEvent, protest, protestModes, schemasOfType } from "@dateline/schema";
import type * as z from "zod";
import type { DeskEvent, DeskReport } from "./desk.js";

export const vesselsOf = (event: DeskEvent): number => (event.type === "piracy" ? event.vessels : 0);
export const seaAreaOf = (report: DeskReport): string | undefined => report.seaArea;
export const isEscort = (event: DeskEvent): boolean => event.participants.some(({ role }) => role === "escort");
export const isBoarding = (event: DeskEvent): boolean => event.type === "piracy" && event.mode === "boarding";
export const isGlideBomb = (event: DeskEvent): boolean => event.type === "assault" && event.mode === "glide-bomb";
export const quotesOf = (event: ConflictEvent): string[] => event.time?.evidence.map(({ quote }) => quote) ?? [];

// @ts-expect-error The core has no such type.
export const isPiracy = (event: ConflictEvent): boolean => event.type === "piracy";
// @ts-expect-error Only piracy has vessels.
export const vesselsOfAny = (event: DeskEvent): number => event.vessels;
// @ts-expect-error Boarding is a mode of piracy.
export const isAssaultBoarding = (event: DeskEvent): boolean => event.type === "assault" && event.mode === "boarding";

const alone = schemasOfType(protest, protestModes);
export const crowdOf = (event: z.infer<typeof alone.ConflictEvent>): number | undefined => event.size?.min;
