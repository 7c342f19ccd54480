export type { Chart, ChartName, ChartOptions, DrawChart } from "./chart.js";
export { type ChartRow, charts } from "./charts.js";
export { figure, figureStyles } from "./figure.js";
export type { LegendEntry, LegendSpec } from "./legend.js";
export { modes } from "./modes.js";
export { standalone } from "./standalone.js";
export { standing } from "./standing.js";
export { timeline } from "./timeline.js";
