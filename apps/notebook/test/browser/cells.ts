import type { Page } from "playwright-core";

/** Returns the cells as kind and source, with a star at the selected one; in brackets while it is edited. */
export function cellsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".cell")].map((cell) => {
      const lines = [...cell.querySelectorAll(".cm-line")].map((line) => line.textContent ?? "");
      const source = lines.length > 0 ? lines.join("|") : (cell.querySelector(".reading")?.textContent?.trim() ?? "");
      const isEdited = cell.querySelector(".cm-content") === document.activeElement;
      const name = `${cell.classList.contains("code") ? "code" : "text"} ${isEdited ? `[${source}]` : source}`.trim();
      return cell.classList.contains("selected") ? `*${name}` : name;
    }),
  );
}
