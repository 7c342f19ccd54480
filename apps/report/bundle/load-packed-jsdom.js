// Stands for src/load-jsdom.ts in the bundle. The name is no literal, so that it is looked for when it is asked for: beside the bundle, by load-script.js.
const packed = "./jsdom.cjs";

export const loadJsdom = () => require(packed);
