const deepest = 3;
const longest = 100;

/** Returns a value as readable text: a string as it stands, everything else much as it would be written in code. */
export function inspect(value: unknown): string {
  return typeof value === "string" ? value : written(value, "", new Set());
}

function written(value: unknown, indent: string, above: ReadonlySet<object>): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return `[function ${value.name || "without a name"}]`;
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "Invalid Date" : value.toISOString();
  if (value instanceof RegExp || value instanceof Error) return String(value);
  if (above.has(value)) return "[circular]";
  return members(value, indent, new Set([...above, value]));
}

function members(value: object, indent: string, path: ReadonlySet<object>): string {
  const inner = `${indent}  `;
  const isDeep = path.size > deepest;
  const write = (member: unknown) => written(member, inner, path);
  if (Array.isArray(value) || value instanceof Set) {
    const prefix = value instanceof Set ? "Set " : "";
    const size = value instanceof Set ? value.size : value.length;
    return prefix + (isDeep && size > 0 ? `[… ${size}]` : bracket("[", "]", [...value].slice(0, longest).map(write), size, indent));
  }
  const entries: [string, unknown][] =
    value instanceof Map ? [...value].map(([key, member]) => [`${write(key)} =>`, member]) : Object.entries(value).map(([key, member]) => [`${key}:`, member]);
  const name = value instanceof Map ? "Map " : className(value);
  if (isDeep && entries.length > 0) return `${name}{…}`;
  return (
    name +
    bracket(
      "{",
      "}",
      entries.slice(0, longest).map(([key, member]) => `${key} ${write(member)}`),
      entries.length,
      indent,
    )
  );
}

function className(value: object): string {
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof name === "string" && name !== "Object" ? `${name} ` : "";
}

/** On one line where it fits into 80 columns, else a line each. */
function bracket(open: string, close: string, parts: readonly string[], size: number, indent: string): string {
  const all = size > parts.length ? [...parts, `… ${size - parts.length} more`] : parts;
  if (all.length === 0) return open + close;
  const line = `${open}${open === "{" ? " " : ""}${all.join(", ")}${open === "{" ? " " : ""}${close}`;
  if (!line.includes("\n") && indent.length + line.length <= 80) return line;
  return `${open}\n${all.map((part) => `${indent}  ${part}`).join(",\n")}\n${indent}${close}`;
}
