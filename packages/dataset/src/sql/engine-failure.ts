/** What the engine tells of an error as data. */
export interface EngineFailure {
  exception_type?: string;
  exception_message?: string;
  /** Bytes of UTF-8 before the place. */
  position?: string;
  error_subtype?: string;
  /** What was meant to be a table, a function ... */
  type?: string;
  name?: string;
  candidates?: string;
}

/** Returns what an error of the engine tells; not everything that goes wrong there is told as data. */
export function engineFailure(error: unknown): EngineFailure {
  const message = error instanceof Error ? error.message : String(error);
  const start = message.indexOf("{");
  try {
    const told: unknown = start === -1 ? undefined : JSON.parse(message.slice(start));
    return typeof told === "object" && told !== null ? told : { exception_message: message };
  } catch {
    return { exception_message: message };
  }
}
