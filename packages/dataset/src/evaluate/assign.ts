/**
 * Returns the column given to each row, each column once, so that the weights add up to the most; null for a row without one. A pair of weight 0
 * is never made. The Hungarian method with potentials (Kuhn 1955, Munkres 1957), in time of the cube of the longer side.
 */
export function assign(weights: readonly (readonly number[])[]): (number | null)[] {
  const rows = weights.length;
  const columns = Math.max(0, ...weights.map((row) => row.length));
  const size = Math.max(rows, columns);
  const rowOf = solve(size, (row, column) => -(weights[row]?.[column] ?? 0));
  const given = Array.from<number | null>({ length: rows }).fill(null);
  for (let column = 0; column < columns; column += 1) {
    const row = rowOf[column] ?? size;
    if (row < rows && (weights[row]?.[column] ?? 0) > 0) given[row] = column;
  }
  return given;
}

/** The row of each column in a square matrix of least cost. Rows and columns are counted from 1 inside, 0 stands for none. */
function solve(size: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const isUsed = new Uint8Array(size + 1);
    const before = new Int32Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      isUsed[column] = 1;
      const current = rowOf[column] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (isUsed[other]) continue;
        const reduced = cost(current - 1, other - 1) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (least[other] ?? 0)) {
          least[other] = reduced;
          before[other] = column;
        }
        if ((least[other] ?? 0) < step) {
          step = least[other] ?? 0;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        const used = rowOf[other] ?? 0;
        if (isUsed[other]) {
          rowPotential[used] = (rowPotential[used] ?? 0) + step;
          columnPotential[other] = (columnPotential[other] ?? 0) - step;
        } else least[other] = (least[other] ?? 0) - step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    for (; column !== 0; column = before[column] ?? 0) rowOf[column] = rowOf[before[column] ?? 0] ?? 0;
  }
  return Array.from(rowOf.subarray(1), (row) => row - 1);
}
