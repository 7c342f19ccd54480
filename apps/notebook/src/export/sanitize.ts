import sanitize from "sanitize-html";

/** Tags of what cells show as HTML: words and tables. Forms say what was chosen, but only a page that is alive may ask. */
const allowedTags = [
  ...["p", "div", "span", "h1", "h2", "h3", "h4", "blockquote", "pre", "code", "br", "hr", "figure", "figcaption", "details", "summary"],
  ...["b", "strong", "i", "em", "u", "s", "small", "sub", "sup", "mark", "abbr", "time", "kbd", "q", "a", "img"],
  ...["ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "label"],
];

/** Returns HTML with nothing in it that runs, asks, loads from elsewhere or lays itself over the page. */
export function sanitizeHtml(html: string): string {
  return sanitize(html, {
    allowedTags,
    allowedAttributes: {
      "*": ["class", "title", "dir", "lang"],
      a: ["href", "rel", "target"],
      img: ["src", "alt", "width", "height"],
      th: ["scope", "colspan", "rowspan", "style"],
      td: ["colspan", "rowspan", "style"],
      time: ["datetime"],
    },
    allowedClasses: { "*": ["short", "dateline-*"] },
    allowedStyles: { "*": { "text-align": [/^(left|right|center)$/] } },
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: "noopener noreferrer", target: "_blank" } }),
      img: (tagName, attribs) => ({
        tagName,
        attribs: /^data:image\/(png|jpeg|gif|webp);base64,/i.test(attribs.src ?? "") ? attribs : { alt: attribs.alt ?? "" },
      }),
    },
    // What stands in these is no text for people.
    nonTextTags: ["script", "style", "textarea", "option", "select", "noscript", "template", "iframe", "object"],
  });
}
