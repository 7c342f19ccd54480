/** Width of an output in pixels on a sheet with room enough, and in headless runs, so that both draw the same. */
export const outputWidth = 720;
