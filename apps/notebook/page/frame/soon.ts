/** Stands in for `requestAnimationFrame` in bundles that run cells: a hidden tab and jsdom paint no frames, and cells must run there too. */
export const soon = (callback: () => void): number => window.setTimeout(callback, 0);
/** Stands in for `cancelAnimationFrame`. */
export const notSoon = (id: number): void => window.clearTimeout(id);
