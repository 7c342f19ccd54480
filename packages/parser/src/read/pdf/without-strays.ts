import { setImmediate } from "node:timers/promises";

/**
 * Does some work with the library that reads PDF. Of damaged files it leaves promises behind that fail with nobody to listen, which would end the program: what it rejects
 * while it works is dropped, since the failure that counts is thrown. Its errors are told by where they come from; all others go on their way.
 */
export async function withoutStrays<Result>(work: () => Promise<Result>): Promise<Result> {
  const listen = (reason: unknown) => {
    if (!isOfLibrary(reason)) throw reason;
  };
  process.on("unhandledRejection", listen);
  try {
    return await work();
  } finally {
    // What is rejected in the last turn is told after it.
    await setImmediate();
    process.off("unhandledRejection", listen);
  }
}

const isOfLibrary = (reason: unknown) =>
  typeof reason === "object" &&
  reason !== null &&
  (/pdfjs-dist/.test(String(Reflect.get(reason, "stack"))) || /^XRef\w+Exception$/.test(String(Reflect.get(reason, "name"))));
