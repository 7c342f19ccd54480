import type { HtmlElement } from "./html-node.js";

/** Words in the classes and ids by which sites name what stands beside a story, even within its text. */
const boxWords = new Set(
  "ad ads advert advertisement breadcrumb breadcrumbs consent cookie cookies newsletter paywall promo recommended related share sharing signup social sponsored subscribe taboola outbrain trending".split(
    " ",
  ),
);
/** A wrapper around the whole story may bear such a class too: what has more letters than this is no box unless it is mostly links. */
const maxLetters = 600;
const linkShare = 0.6;

/** What holds the story bears classes that speak of the page: `<body class="ads-on">`. */
const holders = new Set("HTML BODY MAIN ARTICLE".split(" "));

/** Whether an element is a box beside the story: related stories, sharing, a newsletter, a notice. Told by what its site calls it and by its size. */
export function isBox(element: HtmlElement): boolean {
  if (holders.has(element.nodeName.toUpperCase())) return false;
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  if (!wordsOf(names).some((word) => boxWords.has(word))) return false;
  const letters = element.textContent?.length ?? 0;
  if (letters <= maxLetters) return true;
  const linked = [...element.querySelectorAll("a")].reduce((sum, link) => sum + (link.textContent?.length ?? 0), 0);
  return linked > linkShare * letters;
}

/** `inline-related`, `shareBar` and `js_newsletter` hold words. */
function wordsOf(names: string): string[] {
  return names.length < 3
    ? []
    : names
        .slice(0, 500)
        .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
        .toLowerCase()
        .split(/[^a-z]+/);
}
