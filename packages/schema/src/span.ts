import * as z from "zod";

export const Offset = z
  .int()
  .min(0)
  .meta({
    id: "Offset",
    title: "Offset",
    description: "UTF-16 code units from the start of `document.text`, zero-based.",
    unit: "UTF-16 code units",
    standard: "ECMAScript strings",
    examples: [0],
  });
export type Offset = z.infer<typeof Offset>;

/** Half-open: `text.slice(start, end)`. */
export const spanShape = {
  start: Offset.meta({
    description: "First code unit, UTF-16, zero-based, into `document.text`.",
    standard: "W3C Web Annotation: start of a TextPositionSelector, which counts code points",
    examples: [0],
  }),
  end: Offset.meta({
    description: "One past the last code unit.",
    standard: "W3C Web Annotation: end of a TextPositionSelector, which counts code points",
    examples: [11],
  }),
};

export const Span = z.strictObject(spanShape).meta({ id: "Span", title: "Span", description: "A half-open range of `document.text`, in UTF-16 code units." });
export type Span = z.infer<typeof Span>;
