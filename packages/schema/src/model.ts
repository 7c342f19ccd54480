import type { z } from "zod";
import { defineSchema } from "./define-schema.js";

/** The model without additions. */
export const coreModel = defineSchema();

/** Somebody or something that takes part in an event. */
export const Participant = coreModel.Participant;
export type Participant = z.infer<typeof Participant>;

/** One account of one event in one document. */
export const EventReport = coreModel.EventReport;
export type EventReport = z.infer<typeof EventReport>;

/** One incident: the best value of each field with its evidence. */
export const ConflictEvent = coreModel.ConflictEvent;
export type ConflictEvent = z.infer<typeof ConflictEvent>;
