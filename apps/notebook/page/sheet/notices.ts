import { button, element } from "./element.js";

/** A thing that the user can do about a notice. */
export interface Choice {
  label: string;
  title: string;
  choose(): void | Promise<void>;
}

/** Notices above the cells: at most one on each subject. */
export interface Notices {
  readonly area: HTMLElement;
  show(subject: string, text: string, choices?: readonly Choice[]): void;
  hide(subject: string): void;
}

/** Returns the place for notices. */
export function noticeArea(): Notices {
  const area = element("div", { class: "notices" });
  const known = new Map<string, HTMLElement>();
  const hide = (subject: string) => {
    known.get(subject)?.remove();
    known.delete(subject);
  };
  return {
    area,
    hide,
    show(subject, text, choices = [{ label: "Close", title: "Close this notice", choose: () => hide(subject) }]) {
      const buttons = choices.map(({ label, title, choose }) => button(label, title, () => void choose()));
      const notice = element("div", { class: `notice ${subject}`, role: "alert" }, element("p", {}, text), element("div", { class: "choices" }, ...buttons));
      known.get(subject)?.remove();
      known.set(subject, notice);
      area.append(notice);
    },
  };
}
