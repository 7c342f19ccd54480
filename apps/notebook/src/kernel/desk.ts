import type { LookAnswer } from "../run/messages.js";
import type { Message } from "./message.js";

/** What is said on the channel that everybody who watches the kernel hears. */
export type Publish = (type: string, content: object) => void;

/** What requests are answered from. */
export interface KernelDesk {
  /** Runs a cell; what it shows is published as it comes. Resolves when it and the cells that use it have run. */
  execute(request: Message, publish: Publish): Promise<object>;
  /** Looks at a value by its path, as `events`, `0`, `time`, without running anything. */
  look(path: readonly string[]): Promise<LookAnswer>;
  /** Names that a cell may use. */
  names(): readonly string[];
  interrupt(): void;
  shutDown(): void;
}
