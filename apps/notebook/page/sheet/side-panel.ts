import { button, element } from "./element.js";

/** What the panel at the side shows. */
export interface PanelContent {
  /** Which of the panels it is: showing the one that is shown puts it away. */
  kind: string;
  title: string;
  content: readonly Node[];
  /** Letters and other keys that do something while the panel, and nothing to write in, has the focus. */
  keys?: Readonly<Record<string, () => void>>;
}

/** The panel at the side of the sheet: evidence, review, contents, values or what was found. One at a time. */
export interface SidePanel {
  readonly aside: HTMLElement;
  /** Which kind is shown, if any. */
  readonly kind: string | undefined;
  /** Shows something, in place of what was shown, and gives it the keyboard. */
  show(content: PanelContent): void;
  /** Shows the same kind anew, without taking the keyboard. */
  update(content: PanelContent): void;
  /** Says above what is shown that something could not be done. */
  complain(message: string): void;
  hide(): void;
}

/** Returns the panel, hidden. `left` is called when it is put away, to give the keyboard back. */
export function sidePanel(left: () => void): SidePanel {
  const title = element("h2", { tabindex: "-1" });
  const body = element("div", { class: "panel-body" });
  const aside = element("aside", { class: "side-panel", hidden: "", "aria-label": "Panel" });
  let shown: PanelContent | undefined;
  const hide = () => {
    if (shown === undefined) return;
    shown = undefined;
    aside.hidden = true;
    document.body.classList.remove("with-panel");
    left();
  };
  const fill = (content: PanelContent) => {
    shown = content;
    title.textContent = content.title;
    aside.setAttribute("aria-label", content.title);
    aside.dataset.kind = content.kind;
    body.replaceChildren(...content.content);
    aside.hidden = false;
    document.body.classList.add("with-panel");
  };
  aside.append(element("header", {}, title, button("Close", "Escape", hide)), body);
  aside.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isWriting = event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
    const act = isWriting ? undefined : shown?.keys?.[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  return {
    aside,
    get kind() {
      return shown?.kind;
    },
    show(content) {
      fill(content);
      const first = body.querySelector("input");
      if (first === null) title.focus();
      else first.focus();
    },
    update(content) {
      if (shown?.kind !== content.kind) return;
      // What had the keyboard is gone with what was shown: the panel's keys must not become the sheet's.
      const hadFocus = aside.contains(document.activeElement);
      fill(content);
      if (hadFocus) title.focus();
    },
    complain(message) {
      body.querySelector(".complaint")?.remove();
      body.prepend(element("p", { class: "complaint bad", role: "alert" }, message));
      body.scrollTop = 0;
    },
    hide,
  };
}
