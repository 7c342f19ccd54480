/** A vertex of a path with the directions in which the path comes and goes, in radians. */
export interface Vertex {
  x: number;
  y: number;
  arrives: number | undefined;
  leaves: number | undefined;
}

/** The smallest upright box, as left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

interface Step {
  end: [number, number];
  /** Control points, for direction and reach. */
  via: [number, number][];
  move: boolean;
}

const argumentCounts: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** Returns the steps of SVG path data in absolute coordinates; curves keep their control points, arcs the corners of their reach. */
function toSteps(data: string): Step[] {
  const steps: Step[] = [];
  let at: [number, number] = [0, 0];
  let opened: [number, number] = [0, 0];
  for (const [, letter = "", body = ""] of data.matchAll(/([mlhvcsqtaz])([^mlhvcsqtaz]*)/gi)) {
    const name = letter.toLowerCase();
    const relative = letter === name;
    const numbers = (body.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    const size = argumentCounts[name] ?? 0;
    for (let index = 0; index === 0 || index < numbers.length; index += Math.max(1, size)) {
      const step = readStep(name, numbers.slice(index, index + size), at, relative, opened);
      if (name === "m" && index > 0) step.move = false;
      at = step.end;
      if (step.move) opened = at;
      steps.push(step);
      if (size === 0) break;
    }
  }
  return steps;
}

function readStep(name: string, values: readonly number[], at: [number, number], relative: boolean, opened: [number, number]): Step {
  const [dx, dy] = relative ? at : [0, 0];
  const point = (index: number): [number, number] => [(values[index] ?? 0) + dx, (values[index + 1] ?? 0) + dy];
  if (name === "z") return { end: opened, via: [], move: false };
  if (name === "h") return { end: [(values[0] ?? 0) + dx, at[1]], via: [], move: false };
  if (name === "v") return { end: [at[0], (values[0] ?? 0) + dy], via: [], move: false };
  if (name === "c") return { end: point(4), via: [point(0), point(2)], move: false };
  if (name === "s" || name === "q") return { end: point(2), via: [point(0)], move: false };
  if (name === "a") {
    const [rx = 0, ry = 0] = values;
    const end = point(5);
    return {
      end,
      via: [
        [Math.min(at[0], end[0]) - 2 * rx, Math.min(at[1], end[1]) - 2 * ry],
        [Math.max(at[0], end[0]) + 2 * rx, Math.max(at[1], end[1]) + 2 * ry],
      ],
      move: false,
    };
  }
  return { end: point(0), via: [], move: name === "m" };
}

/** Returns a box that holds the whole path: exact for straight lines, generous for curves and arcs. */
export function pathBox(data: string): Box {
  const points = toSteps(data).flatMap((step) => [step.end, ...step.via]);
  if (points.length === 0) return [0, 0, 0, 0];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Returns the vertices of a path, for markers. The direction at an arc is that of its chord. */
export function pathVertices(data: string): Vertex[] {
  const steps = toSteps(data);
  const vertices: Vertex[] = [];
  steps.forEach((step, index) => {
    const previous = steps[index - 1]?.end;
    const isArc = step.via.length === 2 && step.via[0] !== undefined && previous !== undefined && step.via[0][0] < Math.min(previous[0], step.end[0]);
    const via = isArc ? [] : step.via;
    const last = vertices.at(-1);
    const first = via[0] ?? step.end;
    if (last !== undefined && !step.move) last.leaves = Math.atan2(first[1] - last.y, first[0] - last.x);
    const before = via.at(-1) ?? previous;
    const arrives = step.move || before === undefined ? undefined : Math.atan2(step.end[1] - before[1], step.end[0] - before[0]);
    vertices.push({ x: step.end[0], y: step.end[1], arrives, leaves: undefined });
  });
  return vertices;
}
