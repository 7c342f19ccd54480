import { fontStacks, lightTheme, pageSizes } from "@dateline/charts/theme";

const { ink, quiet, rule, wash, accent, paper } = lightTheme;

/** The style sheet of a briefing as a page: one column of text, tables that scroll by themselves, ink on paper when printed. */
export const styles = `:root { color-scheme: light; }
body { margin: 0 auto; padding: 24px 20px 64px; max-width: 860px; color: ${ink}; background: ${paper}; font: ${pageSizes.text + 1}px/1.5 ${fontStacks.serif}; }
h1 { font-size: 30px; line-height: 1.2; margin: 12px 0 4px; }
h2 { font-size: 22px; margin: 40px 0 8px; padding-top: 10px; border-top: 1px solid ${ink}; }
h2.small { font: 600 ${pageSizes.note}px ${fontStacks.sans}; }
h3 { font-size: 17px; margin: 20px 0 2px; }
h4 { font-size: 15px; margin: 16px 0 2px; }
p { margin: 6px 0; }
a { color: ${accent}; }
:focus-visible { outline: 2px solid ${accent}; outline-offset: 2px; }
.lead { font-size: 18px; }
.slug, .standfirst, .quiet, .note, .facts, nav, figcaption, table, dl.label, .tiles, .legend, footer { font-family: ${fontStacks.sans}; font-size: ${pageSizes.note}px; }
.slug { font-weight: 600; letter-spacing: 0.03em; color: ${quiet}; border-bottom: 2px solid ${ink}; padding-bottom: 4px; }
.slug .marking { float: right; padding: 0 8px; background: #000; }
.quiet, .standfirst, .note, .facts, figcaption, caption, .before { color: ${quiet}; }
.notes { font: 11px/1 ${fontStacks.sans}; }
.notes a, a.number { text-decoration: none; padding: 2px 1px; }
nav ul { columns: 2; padding-left: 18px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 10px; list-style: none; padding: 0; }
.tiles li { background: ${wash}; padding: 10px 12px; }
.tiles .value { display: block; font: 600 30px/1.2 ${fontStacks.serif}; }
.tiles .before { display: block; }
figure { margin: 20px 0; }
figure svg { max-width: 100%; height: auto; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 0 20px; }
.legend { list-style: none; padding: 0; margin: 6px 0; }
.legend .entry { white-space: nowrap; margin-right: 10px; }
.legend svg { vertical-align: -2px; }
.scroll { overflow-x: auto; margin: 12px 0; }
table { border-collapse: collapse; width: 100%; line-height: 1.35; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: 5px 8px 5px 0; border-bottom: 1px solid ${rule}; font-weight: 400; }
thead th, thead td { color: ${quiet}; font-weight: 600; border-bottom: 1px solid ${ink}; vertical-align: bottom; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { margin: 8px 0; }
dl div { display: grid; grid-template-columns: 130px 1fr; gap: 12px; margin: 6px 0; }
dt { color: ${quiet}; font: ${pageSizes.note}px/1.7 ${fontStacks.sans}; overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; }
.versions { list-style: none; padding-left: 12px; border-left: 2px solid ${rule}; }
.passages { list-style: none; padding-left: 0; font-size: 14px; }
.passages li { padding-left: 38px; text-indent: -38px; margin: 6px 0; }
.passages .number { display: inline-block; width: 30px; text-indent: 0; text-align: right; margin-right: 4px; font: 12px ${fontStacks.sans}; }
li:target, :target > a, a:target { background: #FFF3C4; }
pre { background: ${wash}; padding: 10px 12px; overflow-x: auto; }
code { font-family: ${fontStacks.mono}; font-size: 0.88em; overflow-wrap: anywhere; }
footer { margin-top: 40px; border-top: 1px solid ${rule}; padding-top: 8px; color: ${quiet}; }
@media (max-width: 520px) { dl div { grid-template-columns: 1fr; gap: 0; } nav ul { columns: 1; } }
@media print { body { max-width: none; padding: 0; } nav { display: none; } thead { display: table-header-group; } tr, figure { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`.replaceAll(/ {2,}/g, " ");
