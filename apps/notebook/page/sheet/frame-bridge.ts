import { FromFrame, frameReady, type ToFrame } from "../protocol.js";
import { element } from "./element.js";

/** The sandboxed frame in which cells run and show what they show. */
export interface FrameBridge {
  readonly frame: HTMLIFrameElement;
  /** Says something to the frame, now or as soon as it listens. */
  tell(message: ToFrame): void;
}

/**
 * Returns a new frame, to be put into the page, and the channel to it. What the frame says is checked; what is not of the protocol is dropped.
 * `gone` is called when a cell has sent the frame elsewhere: the policy lets it go nowhere, and what it showed is lost.
 */
export function bridgeToFrame(hear: (message: FromFrame) => void, gone: () => void): FrameBridge {
  const frame = element("iframe", { sandbox: "allow-scripts", src: "/frame", title: "Outputs of the cells", scrolling: "no" });
  const { port1: ours, port2: theirs } = new MessageChannel();
  ours.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = FromFrame.safeParse(data);
    if (message.success) hear(message.data);
  };
  const greet = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.data !== frameReady) return;
    window.removeEventListener("message", greet);
    // An origin that is none cannot be named; the window is the frame's own, and the port goes with the message.
    frame.contentWindow?.postMessage("channel", "*", [theirs]);
  };
  window.addEventListener("message", greet);
  frame.addEventListener("load", () => frame.addEventListener("load", gone, { once: true }), { once: true });
  return { frame, tell: (message) => ours.postMessage(message) };
}
