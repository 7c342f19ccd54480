/** Tells whoever waits that something has changed. */
export interface ChangeSignal {
  /** Resolves at the next change. */
  next(): Promise<void>;
  announce(): void;
}

/** Returns a new signal. */
export function changeSignal(): ChangeSignal {
  let resolve = () => {};
  let coming = new Promise<void>((done) => (resolve = done));
  return {
    next: () => coming,
    announce() {
      resolve();
      coming = new Promise<void>((done) => (resolve = done));
    },
  };
}
