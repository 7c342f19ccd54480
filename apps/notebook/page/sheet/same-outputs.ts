import type { Output } from "../../src/notebook.js";

/** Returns whether two lists of outputs say the same; the pictures that the server adds to drawings are no difference. */
export function sameOutputs(a: readonly Output[], b: readonly Output[]): boolean {
  return essence(a) === essence(b);
}

function essence(outputs: readonly Output[]): string {
  const plain = outputs.map((output) =>
    output.output_type === "display_data" ? { ...output, data: { ...output.data, "image/png": undefined }, metadata: {} } : output,
  );
  return JSON.stringify(plain, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}
