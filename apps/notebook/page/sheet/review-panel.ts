import type { Review, ReviewItem } from "../../src/evidence/review.js";
import type { CorrectRequest } from "../../src/server/api.js";
import type { EvidenceAnswer } from "../../src/server/dataset-desk.js";
import { accountView } from "./account-view.js";
import { ask } from "./ask.js";
import { button, element } from "./element.js";
import { correct, failedPanel } from "./evidence-panel.js";
import type { Sheet } from "./sheet.js";
import type { PanelContent } from "./side-panel.js";

const kind = "review";

/** Shows, one after another, the accounts that the reader was least sure of: to accept, to correct, or to pass over. */
export async function showReview(sheet: Sheet): Promise<void> {
  if (sheet.panel.kind === kind) return sheet.panel.hide();
  let at = 0;
  const load = async (): Promise<PanelContent> => {
    const review = await ask<Review & { canCorrect: boolean }>("GET", "/api/review");
    at = Math.max(0, Math.min(at, review.items.length - 1));
    const item = review.items[at];
    if (item === undefined) return { kind, title: "Review", content: [element("p", {}, "Nothing is left that the reader was unsure of.")] };
    const evidence = await ask<EvidenceAnswer>("POST", "/api/evidence", { ids: [item.reportId] });
    return reviewPanel(review, at, item, evidence, actions);
  };
  const again = async () => sheet.panel.update(await load().catch((error: unknown) => failedPanel(kind, error)));
  let isDeciding = false;
  const actions: ReviewActions = {
    step(by) {
      at += by;
      void again();
    },
    // What is decided leaves the list, so that the next one takes its place.
    async decide(request) {
      // A key that is pressed again before the next one is there would decide about the same one twice.
      if (isDeciding) return;
      isDeciding = true;
      await correct(sheet, request, again).finally(() => {
        isDeciding = false;
      });
    },
  };
  sheet.panel.show(await load().catch((error: unknown) => failedPanel(kind, error)));
}

interface ReviewActions {
  step(by: -1 | 1): void;
  decide(request: CorrectRequest): Promise<void>;
}

function reviewPanel(
  { items, total, canCorrect }: Review & { canCorrect: boolean },
  at: number,
  item: ReviewItem,
  { event }: EvidenceAnswer,
  { step, decide }: ReviewActions,
): PanelContent {
  const { reportId } = item;
  const account = event?.accounts.find((one) => one.reportId === reportId);
  const view = account === undefined || event === undefined ? element("p", {}, item.quote) : accountView(account, event, canCorrect ? decide : undefined);
  const accept = () => decide({ action: "accept", reportId, reason: "Accepted in review" });
  const reject = () => decide({ action: "reject", reportId, reason: "Rejected in review" });
  const correctFirst = () => view.querySelector<HTMLElement>(".fields td:last-child button")?.focus();
  const next = () => at < items.length - 1 && step(1);
  const previous = () => at > 0 && step(-1);
  const deciding = canCorrect ? [button("Accept", "It reads right: a", accept), button("Reject", "The text does not tell this: x", reject)] : [];
  return {
    kind,
    title: item.label,
    keys: { n: next, j: next, p: previous, k: previous, ...(canCorrect ? { a: accept, x: reject, c: correctFirst } : {}) },
    content: [
      element(
        "div",
        { class: "chooser" },
        element("span", { role: "status" }, `${at + 1} of ${total} to review`),
        ...deciding,
        button("Previous", "p", previous),
        button("Next", "n", next),
      ),
      ...(item.doubts.length === 0 ? [] : [element("ul", { class: "doubts" }, ...item.doubts.map((doubt) => element("li", {}, doubt)))]),
      view,
      element("p", { class: "hint" }, canCorrect ? "Keys: a accept, x reject, c to the corrections, n next, p previous." : "Keys: n next, p previous."),
    ],
  };
}
