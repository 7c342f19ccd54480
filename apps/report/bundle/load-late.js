// Stands for src/load-late.ts in the bundle: literal names, so that what is loaded is packed too, and run when first asked for.
export const loadDom = () => require("linkedom");
export const loadMarked = () => require("marked");
