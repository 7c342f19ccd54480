/** A point in pixels. */
export interface Dot {
  x: number;
  y: number;
}

const rounds = 120;
const homeward = 0.02;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Returns the dots moved apart until neighbours are about `distance` from each other, each as near its own place as that allows.
 * Plain pairwise relaxation with a pull home, in a fixed order and number of rounds, so that the same dots always come out the same.
 */
export function spreadDots(dots: readonly Dot[], distance: number): Dot[] {
  const moved = dots.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < rounds; round++) {
    const last = round >= rounds - 20;
    moved.forEach((dot, index) => {
      const home = dots[index] ?? dot;
      if (!last) {
        dot.x += (home.x - dot.x) * homeward;
        dot.y += (home.y - dot.y) * homeward;
      }
      for (let other = 0; other < index; other++) part(dot, moved[other] ?? dot, distance, index);
    });
  }
  return moved;
}

function part(a: Dot, b: Dot, distance: number, index: number): void {
  let [dx, dy] = [a.x - b.x, a.y - b.y];
  let apart = Math.hypot(dx, dy);
  if (apart >= distance) return;
  // Dots at the very same point leave each other in directions that depend on their order alone.
  if (apart < 1e-6) [dx, dy, apart] = [Math.cos(index * goldenAngle), Math.sin(index * goldenAngle), 1];
  const push = (distance - Math.min(apart, distance)) / 2 / apart;
  a.x += dx * push;
  a.y += dy * push;
  b.x -= dx * push;
  b.y -= dy * push;
}
