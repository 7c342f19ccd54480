/**
 * What the thread gives to the world in which cells run. That world is empty otherwise: it has the language, and nothing of Node. Only strings,
 * numbers and functions of that very world cross over, so that no object of ours can be climbed out along.
 */
export interface Host {
  /** Tells the program that started the run; a message as JSON. */
  tell(message: string): void;
  /** Returns the value of a script in the cells' world, or `undefined` where it is none. */
  evaluate(script: string, name: string): unknown;
  /** Has `fire` called with the number after so many milliseconds. */
  wait(timer: number, delayMs: number): void;
  /** The parts of an address, as JSON, or `undefined` where it is none. */
  parseUrl(address: string, base: string | undefined): string | undefined;
  /** Milliseconds since some fixed moment. */
  now(): number;
}

/** What the thread may call in the cells' world. */
export interface CellWorld {
  /** Takes a message of the program that started the run; as JSON. */
  receive(message: string): void;
  fire(timer: number): void;
}
