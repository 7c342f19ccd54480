import * as z from "zod";

export const Offset = z.int().min(0).meta({ id: "Offset", title: "Offset", description: "UTF-16 code units from the start of `document.text`, zero-based." });
export type Offset = z.infer<typeof Offset>;

/** Half-open: `text.slice(start, end)`. */
export const spanShape = {
  start: Offset.describe("First code unit, UTF-16, zero-based, into `document.text`."),
  end: Offset.describe("One past the last code unit."),
};

export const Span = z.strictObject(spanShape).meta({ id: "Span", title: "Span", description: "A half-open range of `document.text`, in UTF-16 code units." });
export type Span = z.infer<typeof Span>;
