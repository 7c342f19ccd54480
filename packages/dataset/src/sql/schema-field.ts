import { z } from "zod";

/** What the schema knows of a field that becomes a column. */
export interface SchemaField {
  /** The column's type, as DuckDB writes it. */
  type: string;
  /** What the field means; empty where the schema leaves it to the column to say. */
  about: string;
}

/**
 * Returns the column's type and description of a field of a record. `path` leads there, as in `["casualties", "min"]`; lists are entered on the way,
 * and a whole number takes one of their elements. Throws `TypeError` for a path that leads nowhere or to something that is no column.
 */
export function fieldAt(record: z.ZodType, path: readonly string[]): SchemaField {
  const field = path.reduce<Met>((met, step) => enter(bare(met), step, path), { schema: record, about: "" });
  const { schema, about } = bare(field);
  const type = columnType(schema);
  if (type === undefined) throw new TypeError(`The field ${path.join(".")} is no column.`);
  return { type, about };
}

interface Met {
  schema: z.core.$ZodType;
  about: string;
}

/** Takes off what says only that a value may be missing, and keeps the outermost description, which is the nearest to the field. */
function bare({ schema, about }: Met): Met {
  const told = about === "" && schema instanceof z.ZodType ? (schema.description ?? "") : about;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return bare({ schema: schema.unwrap(), about: told });
  return { schema, about: told };
}

function enter({ schema }: Met, step: string, path: readonly string[]): Met {
  if (schema instanceof z.ZodArray)
    return /^\d+$/.test(step) ? { schema: schema.element, about: "" } : enter(bare({ schema: schema.element, about: "" }), step, path);
  // Of the types of events one at least has the field; a name means the same in all of them.
  const objects = schema instanceof z.ZodUnion ? schema.options : [schema];
  const inside = objects.map((object) => (object instanceof z.ZodObject ? object.shape[step] : undefined)).find((field) => field !== undefined);
  if (inside === undefined) throw new TypeError(`No record has the field ${path.join(".")}.`);
  return { schema: inside, about: "" };
}

function columnType(schema: z.core.$ZodType): string | undefined {
  if (schema instanceof z.ZodArray) {
    const element = columnType(bare({ schema: schema.element, about: "" }).schema);
    return element === undefined ? undefined : `${element}[]`;
  }
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return "VARCHAR";
  if (schema instanceof z.ZodBoolean) return "BOOLEAN";
  if (schema instanceof z.ZodNumber) return schema.format === "safeint" ? "BIGINT" : "DOUBLE";
  if (schema instanceof z.ZodISODateTime) return "TIMESTAMP";
  if (schema instanceof z.ZodString) return schema.meta()?.id === "IsoDay" ? "DATE" : "VARCHAR";
  // Any JSON value is the one schema that refers to itself, behind a look at how deep it goes.
  return schema instanceof z.ZodPipe && schema.out instanceof z.ZodLazy ? "JSON" : undefined;
}
