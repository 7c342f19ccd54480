import { type FontData, FromFrame, frameReady, type ToFrame } from "../protocol.js";
import { element } from "./element.js";

/** Why there is nothing left in the frame. */
export type FrameEnd = "went elsewhere" | "broke down";

/** What the sheet hears of the frame. */
export interface FrameEars {
  hear(message: FromFrame): void;
  /** What ran in the frame is lost. */
  ended(why: FrameEnd): void;
  /** It has not answered for so many milliseconds, or answers again (0). */
  silent(ms: number): void;
}

/** The sandboxed frame in which cells run and show what they show; it can be thrown away with all that runs in it. */
export interface FrameHost {
  /** The element that holds the frame. */
  readonly place: HTMLElement;
  /** Says something to the frame, now or as soon as it listens. */
  tell(message: ToFrame): void;
  /** Puts a new frame in the place of this one, at once, whatever it is at. */
  renew(): void;
  /** Whether to see that it goes on answering. */
  watch(isWatching: boolean): void;
}

const askEveryMs = 1000;

/** Returns the place of a frame with a frame in it, to which fonts go once they are there. What the frame says is checked; what is not of the protocol is dropped. */
export function frameHost(fonts: Promise<readonly FontData[]>, ears: FrameEars): FrameHost {
  const place = element("div", { class: "outputs" });
  const begin = () => {
    const begun = open(ears);
    void fonts.then((loaded) => begun.tell({ type: "fonts", fonts: loaded }));
    return begun;
  };
  let bridge = begin();
  let asking: ReturnType<typeof setInterval> | undefined;
  place.append(bridge.frame);
  return {
    place,
    tell: (message) => bridge.tell(message),
    renew() {
      bridge.close();
      bridge = begin();
      place.replaceChildren(bridge.frame);
    },
    watch(isWatching) {
      if (isWatching === (asking !== undefined)) return;
      clearInterval(asking);
      asking = isWatching ? setInterval(() => bridge.ask(), askEveryMs) : undefined;
      if (!isWatching) ears.silent(0);
    },
  };
}

interface Bridge {
  readonly frame: HTMLIFrameElement;
  tell(message: ToFrame): void;
  /** Asks whether it answers, and says how long it has not. */
  ask(): void;
  close(): void;
}

function open(ears: FrameEars): Bridge {
  const frame = element("iframe", { sandbox: "allow-scripts", src: "/frame", title: "Outputs of the cells", scrolling: "no" });
  const { port1: ours, port2: theirs } = new MessageChannel();
  let askedAt: number | undefined;
  let [isHeard, isClosed] = [false, false];
  const end = (why: FrameEnd) => {
    if (!isClosed) ears.ended(why);
  };
  ours.onmessage = ({ data }: MessageEvent<unknown>) => {
    askedAt = undefined;
    isHeard = true;
    const message = FromFrame.safeParse(data);
    if (message.success) ears.hear(message.data);
  };
  const greet = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.data !== frameReady) return;
    window.removeEventListener("message", greet);
    // An origin that is none cannot be named; the window is the frame's own, and the port goes with the message.
    frame.contentWindow?.postMessage("channel", "*", [theirs]);
  };
  window.addEventListener("message", greet);
  // The first load is ours; a second one is a cell's doing, and the policy lets it go nowhere.
  frame.addEventListener("load", () => frame.addEventListener("load", () => end("went elsewhere"), { once: true }), { once: true });
  return {
    frame,
    tell: (message) => ours.postMessage(message),
    ask() {
      const now = performance.now();
      const silentMs = askedAt === undefined ? 0 : now - askedAt;
      // No browser says that a frame's process is no more. But a frame has a frame within it, to be counted from here, and that is lost with the process.
      if (isHeard && silentMs > askEveryMs && frame.contentWindow?.length === 0) {
        end("broke down");
        return;
      }
      ears.silent(silentMs);
      askedAt ??= now;
      ours.postMessage({ type: "ping" } satisfies ToFrame);
    },
    close() {
      isClosed = true;
      ours.close();
      window.removeEventListener("message", greet);
    },
  };
}
