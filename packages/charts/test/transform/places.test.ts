import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extentOf } from "../../src/transform/extent.js";
import { focusSites } from "../../src/transform/focus-sites.js";
import { overlaps, placeLabels } from "../../src/transform/label-places.js";
import { mergeNear } from "../../src/transform/merge-near.js";
import { packHexagonally } from "../../src/transform/pack.js";
import { isInside } from "../../src/transform/polygon.js";
import { scaleBar } from "../../src/transform/scale-bar.js";
import { toSites } from "../../src/transform/sites.js";
import { spreadDots } from "../../src/transform/spread-dots.js";
import { acrossDateLine, inTwoRegions, withFarPlace } from "../fixtures/far.js";
import { incidents } from "../fixtures/incidents.js";

const at = (longitude: number, latitude: number) => ({ longitude, latitude });

describe("toSites", () => {
  it("gathers the incidents of a place, fullest place first, firm incidents first", () => {
    const [first] = toSites(incidents);
    expect(first).toMatchObject({ name: "Gao", precision: 1, country: "ML" });
    expect(first?.events.map(({ mode }) => mode)).toEqual(["drone-attack", "rocket-attack", "rocket-attack", "appeal"]);
  });

  it("leaves out what has no coordinates", () => {
    const placed = toSites(incidents).reduce((sum, { events }) => sum + events.length, 0);
    expect(placed).toBe(incidents.filter(({ place }) => place?.latitude !== undefined).length);
    expect(placed).toBeLessThan(incidents.length);
  });
});

describe("focusSites", () => {
  const names = (sites: readonly { name: string }[]) => sites.map(({ name }) => name);

  it("shows all places of one region", () => {
    const sites = toSites(incidents);
    expect(focusSites(sites)).toEqual({ shown: sites, beyond: [] });
  });

  it("leaves a few far places beyond the map", () => {
    const { shown, beyond } = focusSites(toSites(withFarPlace));
    expect(names(beyond)).toEqual(["Lima"]);
    expect(names(shown)).not.toContain("Lima");
  });

  it("shows the world where no region holds two thirds", () => {
    expect(focusSites(toSites(inTwoRegions)).beyond).toEqual([]);
  });

  it("sees neighbours across the date line", () => {
    expect(names(focusSites(toSites(acrossDateLine)).shown)).toEqual(["Apia", "Suva"]);
  });
});

describe("extentOf", () => {
  it("shows at least five degrees around a single place", () => {
    expect(extentOf([at(10, 0)])).toEqual({ longitude: 10, latitude: 0, longitudeSpan: 5, latitudeSpan: 5 });
  });

  it("goes the short way across the date line", () => {
    const extent = extentOf([at(178, -18), at(-176, -14)]);
    expect(extent.longitude).toBeCloseTo(-179);
    expect(extent.longitudeSpan).toBeCloseTo(7.8);
  });

  it("is the world for no places", () => {
    expect(extentOf([])).toMatchObject({ longitudeSpan: 360, latitudeSpan: 180 });
  });

  it("holds every place", () => {
    const points = fc.array(
      fc.record({ longitude: fc.double({ min: -180, max: 180, noNaN: true }), latitude: fc.double({ min: -90, max: 90, noNaN: true }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(points, (drawn) => {
        const { longitude, latitude, longitudeSpan, latitudeSpan } = extentOf(drawn);
        for (const point of drawn) {
          const turned = Math.abs(((point.longitude - longitude + 540) % 360) - 180);
          expect(turned).toBeLessThanOrEqual(longitudeSpan / 2 + 1e-6);
          expect(Math.abs(point.latitude - latitude)).toBeLessThanOrEqual(latitudeSpan / 2 + 1e-6);
        }
      }),
      { seed: 1 },
    );
  });
});

describe("packHexagonally", () => {
  it("puts one in the middle and six around it", () => {
    const { offsets, radius } = packHexagonally(7);
    expect(offsets[0]).toEqual({ x: 0, y: 0 });
    expect(offsets.slice(1).map(({ x, y }) => Math.hypot(x, y).toFixed(6))).toEqual(Array(6).fill("1.000000"));
    expect(radius).toBe(1);
  });

  it("keeps all neighbours at distance one or more", () => {
    const { offsets } = packHexagonally(40);
    const distances = offsets.flatMap((a, index) => offsets.slice(0, index).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...distances)).toBeGreaterThan(0.999);
  });
});

describe("spreadDots", () => {
  it("moves dots apart that share a point", () => {
    const moved = spreadDots(
      [0, 1, 2, 3, 4].map(() => ({ x: 50, y: 50 })),
      10,
    );
    const distances = moved.flatMap((a, index) => moved.slice(0, index).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    expect(Math.min(...distances)).toBeGreaterThan(9);
    expect(Math.max(...moved.map(({ x, y }) => Math.hypot(x - 50, y - 50)))).toBeLessThan(20);
  });

  it("leaves dots alone that keep their distance", () => {
    const dots = [
      { x: 0, y: 0 },
      { x: 30, y: 4 },
    ];
    expect(spreadDots(dots, 10)).toEqual(dots);
  });
});

describe("mergeNear", () => {
  it("gathers points around the first of them", () => {
    const points = [
      { x: 0, y: 0, n: 1 },
      { x: 50, y: 0, n: 2 },
      { x: 8, y: 6, n: 3 },
      { x: 58, y: 6, n: 4 },
    ];
    expect(mergeNear(points, 10).map((group) => group.map(({ n }) => n))).toEqual([
      [1, 3],
      [2, 4],
    ]);
  });
});

describe("scaleBar", () => {
  it.each([
    { pixelsPerKm: 1, most: 120, km: 100 },
    { pixelsPerKm: 1, most: 260, km: 200 },
    { pixelsPerKm: 0.2, most: 150, km: 500 },
    { pixelsPerKm: 90, most: 100, km: 1 },
  ])("takes $km km for $most pixels at $pixelsPerKm pixels a kilometre", ({ pixelsPerKm, most, km }) => {
    expect(scaleBar(pixelsPerKm, most)).toEqual({ km, pixels: km * pixelsPerKm });
  });
});

describe("isInside", () => {
  const ring = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const;
  const hole = [
    [4, 4],
    [6, 4],
    [6, 6],
    [4, 6],
  ] as const;

  it("tells the inside from the outside and from a hole", () => {
    expect([isInside([ring], 5, 5), isInside([ring], 15, 5), isInside([ring, hole], 5, 5), isInside([ring, hole], 2, 5)]).toEqual([true, false, false, true]);
  });
});

describe("placeLabels", () => {
  const frame = { left: 0, top: 0, right: 200, bottom: 100 };
  const rect = (left: number, top: number) => ({ left, top, right: left + 50, bottom: top + 16 });

  it("leaves a label out rather than have it read as another's", () => {
    const rect = { left: 10, right: 20, top: 10, bottom: 20 };
    const ground = { hard: [], soft: [], frame: { left: 0, top: 0, right: 100, bottom: 100 } };
    expect(placeLabels([{ candidates: [rect], avoids: [{ left: 15, right: 30, top: 0, bottom: 30 }] }], ground)).toEqual([null]);
    expect(placeLabels([{ candidates: [rect] }], ground)).toEqual([0]);
  });

  it("takes the first candidate that is free, and gives up where none is", () => {
    const requests = [{ candidates: [rect(10, 10)] }, { candidates: [rect(20, 10), rect(20, 40)] }, { candidates: [rect(15, 10), rect(190, 10)] }];
    expect(placeLabels(requests, { hard: [], soft: [], frame })).toEqual([0, 1, null]);
  });

  it("covers a soft obstacle only where there is no other way", () => {
    const soft = [rect(10, 10)];
    expect(placeLabels([{ candidates: [rect(10, 10), rect(10, 60)] }], { hard: [], soft, frame })).toEqual([1]);
    expect(placeLabels([{ candidates: [rect(10, 10)] }], { hard: [], soft, frame })).toEqual([0]);
    expect(placeLabels([{ candidates: [rect(10, 10)] }], { hard: soft, soft: [], frame })).toEqual([null]);
  });

  it("counts rectangles that only touch as apart", () => {
    expect(overlaps(rect(0, 0), rect(50, 0))).toBe(false);
    expect(overlaps(rect(0, 0), rect(49, 0))).toBe(true);
  });
});
