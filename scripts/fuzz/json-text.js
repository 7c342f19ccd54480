/**
 * Returns a value of JSON as text, nested however deep: `JSON.stringify` calls itself, and so fails at some thousands. Numbers that JSON has no word for are written as what
 * reads as infinite.
 * @param {unknown} value
 */
export function jsonText(value) {
  const parts = [];
  /** What is left to be written, the next one last: values, and texts that stand between them. @type {({ text: string } | { value: unknown })[]} */
  const left = [{ value }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if ("text" in next) parts.push(next.text);
    else if (typeof next.value !== "object" || next.value === null) parts.push(scalarText(next.value));
    else left.push(...inside(next.value).reverse());
  }
  return parts.join("");
}

/** @param {unknown} value */
const scalarText = (value) => (typeof value === "number" && !Number.isFinite(value) ? "1e400" : (JSON.stringify(value) ?? "null"));

/** @param {object} holder @returns {({ text: string } | { value: unknown })[]} */
function inside(holder) {
  const isList = Array.isArray(holder);
  const members = Object.entries(holder).flatMap(([key, value], at) => [
    { text: `${at === 0 ? "" : ","}${isList ? "" : `${JSON.stringify(key)}:`}` },
    { value },
  ]);
  return [{ text: isList ? "[" : "{" }, ...members, { text: isList ? "]" : "}" }];
}
