import * as z from "zod";

/** Any JSON value. */
export const Json = z.json().meta({ id: "Json", title: "JSON value", description: "Any JSON value.", standard: "JSON (RFC 8259)", examples: [350] });
export type Json = z.infer<typeof Json>;
