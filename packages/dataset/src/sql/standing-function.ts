import { type ConflictEvent, standing } from "@dateline/schema";
import { type DuckDBConnection, DuckDBScalarFunction, VARCHAR } from "@duckdb/node-api";

/**
 * Makes the schema's `standing` a function of SQL, `standing_of`, so that there is one answer to how firm an event is. It takes the fields that are judged
 * as a JSON object.
 */
export function registerStanding(connection: DuckDBConnection): void {
  connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: "standing_of",
      returnType: VARCHAR,
      parameterTypes: [VARCHAR],
      mainFunction(_info, judged, output) {
        for (const [row, json] of judged.getColumnValues(0).entries()) output.setItem(row, standing(JSON.parse(String(json)) as ConflictEvent));
        output.flush();
      },
    }),
  );
}
