export { type BriefingContentOptions, composeBriefing } from "./briefing.js";
export type { ChartDrawer } from "./compose-context.js";
export { type Block, type Briefing, type Inline, type Marking, markings, type Section } from "./content.js";
export type { BriefingDataset } from "./dataset-view.js";
export { type Paper, papers } from "./layout/page-geometry.js";
export { type BriefingOptions, renderBriefing } from "./render-briefing.js";
