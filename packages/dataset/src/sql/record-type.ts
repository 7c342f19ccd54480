import { coreModel, recordFiles } from "@dateline/schema";
import { sqlName } from "./quote-sql.js";
import { fieldAt } from "./schema-field.js";
import type { TableSpec } from "./table-spec.js";

/** The fields of a record that a table reads, each with its type as DuckDB writes it: what else the record holds is passed over. */
export type RecordType = readonly (readonly [field: string, type: string])[];

interface Node {
  type?: string;
  isList: boolean;
  inside: Map<string, Node>;
}

/** Returns what a table reads of each record of its file. */
export function recordTypeOf({ file, each, columns }: TableSpec): RecordType {
  const root: Node = { isList: false, inside: new Map() };
  const lists = listsOf(each);
  for (const path of columns.flatMap((column) => ("from" in column ? [column.from] : "reads" in column ? column.reads : []))) {
    const { type } = fieldAt(coreModel[recordFiles[file].schema], path.split("."));
    grow(root, path.split("."), type, lists);
  }
  return [...root.inside].map(([field, node]) => [field, typeOf(node)]);
}

/** Returns the lists that lead to a list, outermost first: `contested` and `contested.versions`. */
export function listsOf(each: string | undefined): string[] {
  const steps = each?.split(".") ?? [];
  return steps.map((_, index) => steps.slice(0, index + 1).join("."));
}

function grow(root: Node, path: readonly string[], type: string, lists: readonly string[]): void {
  let node = root;
  const walked: string[] = [];
  for (const step of path) {
    if (/^\d+$/.test(step)) {
      node.isList = true;
      continue;
    }
    walked.push(step);
    const next = node.inside.get(step) ?? { isList: lists.includes(walked.join(".")), inside: new Map() };
    node.inside.set(step, next);
    node = next;
  }
  node.type = type;
}

function typeOf({ type, isList, inside }: Node): string {
  const own = type ?? `STRUCT(${[...inside].map(([field, node]) => `${sqlName(field)} ${typeOf(node)}`).join(", ")})`;
  return isList ? `${own}[]` : own;
}
