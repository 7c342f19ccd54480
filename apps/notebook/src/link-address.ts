/**
 * Returns whether Markdown may lead to an address: to the web, to a mailbox, or to a place beside the page. No other program is opened from a notebook;
 * a picture may be written into the text as data.
 */
export function isLinkAddress(address: string): boolean {
  const [scheme] = /^\s*[^/?#]*?:/.exec(address) ?? [];
  return scheme === undefined || /^(?:https?:|mailto:|data:image\/(?:png|jpeg|gif|webp);)/i.test(address.trim());
}
