import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { svgText } from "../../page/frame/svg-text.js";

function svg(markup: string): Element {
  const element = new JSDOM(`<body>${markup}</body>`).window.document.querySelector("svg");
  if (element === null) throw new Error("no drawing");
  return element;
}

it("svgText writes a drawing that stands alone, whatever page it comes from", () => {
  expect(svgText(svg('<svg width="2"><g class="a&quot;b"><text>1 &lt; 2 &amp; 3</text></g><!-- no --><rect/></svg>'))).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="2"><g class="a&quot;b"><text>1 &lt; 2 &amp; 3</text></g><rect/></svg>',
  );
});

it("svgText counts Plot's ids anew, so that they say nothing of what was drawn before", () => {
  const drawing = '<svg><clipPath id="plot-clip-41"/><clipPath id="plot-clip-40"/><g clip-path="url(#plot-clip-40)"/></svg>';
  expect(svgText(svg(drawing))).toMatch(/id="plot-clip-1".*id="plot-clip-2".*url\(#plot-clip-2\)/);
});
