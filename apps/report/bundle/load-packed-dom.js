// Stands for src/load-dom.ts in the bundle: a literal name, so that what it loads is packed too, and run when first asked for.
export const loadDom = () => require("linkedom");
