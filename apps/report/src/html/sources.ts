import type { CitedSource, Passage } from "../citations.js";
import { documentFacts } from "../document-facts.js";
import { isWebAddress } from "../text/web-address.js";
import { isolate } from "../wording/name.js";
import { clip } from "../wording/phrase.js";
import { escapeHtml } from "./escape.js";
import type { HtmlContext } from "./inlines.js";

/** Returns the list of sources: each document, then the passages cited from it, each leading back to where it is cited first. */
export function sourcesToHtml(context: HtmlContext): string {
  return context.citations.sources.map((source) => sourceToHtml(source, context)).join("\n");
}

function sourceToHtml({ document, documentId, passages }: CitedSource, context: HtmlContext): string {
  const title = document?.title ?? document?.path ?? `Document ${documentId}, not in this dataset`;
  const language = document === undefined || document.language === "und" ? "" : ` lang="${escapeHtml(document.language)}"`;
  const facts = document === undefined ? "" : `<p class="facts">${escapeHtml(documentFacts(document))}${linksOf([document.url, document.archiveUrl])}</p>`;
  const list = passages.map((passage) => passageToHtml(passage, language, context)).join("");
  return `<section class="source"><h3${language}>${escapeHtml(clip(title, 240))}</h3>${facts}<ul class="passages">${list}</ul></section>`;
}

function linksOf(addresses: readonly (string | undefined)[]): string {
  return addresses
    .filter((address) => address !== undefined)
    .map((address) => ` · ${isWebAddress(address) ? `<a href="${escapeHtml(address)}">${escapeHtml(clip(address, 120))}</a>` : escapeHtml(clip(address, 120))}`)
    .join("");
}

function passageToHtml({ number, evidence, column }: Passage, language: string, context: HtmlContext): string {
  const back = context.marked.has(number)
    ? `<a class="number" href="#mark-${number}" aria-label="Back to the first mention of note ${number}">${number}</a>`
    : `<span class="number">${number}</span>`;
  const label = column === undefined ? "" : `${escapeHtml(isolate(column))}: `;
  return `<li id="note-${number}">${back} ${label}<q dir="auto"${language}>${escapeHtml(evidence.quote.trim())}</q></li>`;
}
