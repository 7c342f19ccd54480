import { afterAll, expect, it } from "vitest";
import { openSql } from "../../src/sql.js";
import { tinyFolder } from "../tiny.js";

const database = await openSql(tinyFolder);
afterAll(() => database.close());

it.each([
  { sql: "date '2024-01-28'", value: "2024-01-28" },
  { sql: "timestamp '2024-01-28 10:20:30.5'", value: "2024-01-28T10:20:30.5" },
  { sql: "timestamptz '2024-01-28 10:20:30+02'", value: "2024-01-28T08:20:30Z" },
  { sql: "time '10:20'", value: "10:20:00" },
  { sql: "interval '1 month 2 days'", value: "1 month 2 days" },
  { sql: "9007199254740991::bigint", value: 9007199254740991 },
  { sql: "9007199254740993::bigint", value: "9007199254740993" },
  { sql: "sum(1)", value: 1 },
  { sql: "1.25::decimal(9, 2)", value: 1.25 },
  { sql: "'nan'::double", value: null },
  { sql: "'infinity'::double", value: null },
  { sql: "null", value: null },
  { sql: "true", value: true },
  { sql: "[1, null, 3]", value: [1, null, 3] },
  { sql: "{'a': 1, 'b': [date '2024-01-28']}", value: { a: 1, b: ["2024-01-28"] } },
  { sql: "map {'k': 1}", value: [{ key: "k", value: 1 }] },
  { sql: "array_value(1, 2)", value: [1, 2] },
  { sql: "'x'::enum('x', 'y')", value: "x" },
  { sql: "'{\"a\": [1]}'::json", value: '{"a": [1]}' },
  { sql: "'ab'::blob", value: "ab" },
  { sql: "'101'::bit", value: "101" },
  { sql: "union_value(n := 1)", value: 1 },
])("gives $sql as JSON", async ({ sql, value }) => {
  expect((await database.query(`select ${sql} as value`)).rows).toEqual([{ value }]);
});

it("gives every type of the engine as something that JSON can hold", async () => {
  const { rows } = await database.query("from test_all_types()");
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  expect(rows.length).toBeGreaterThan(1);
});
