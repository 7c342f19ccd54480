/** The part of @observablehq/runtime that we use; the package ships no types. */
declare module "@observablehq/runtime" {
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown): void;
    rejected?(error: unknown): void;
  }
  export interface Variable {
    define(name: string | null, inputs: readonly string[], definition: (...inputs: never[]) => unknown): this;
    delete(): void;
  }
  export interface Module {
    variable(observer?: Observer | true): Variable;
  }
  export class RuntimeError extends Error {
    /** The input that could not be had. */
    readonly input: string | undefined;
  }
  export class Runtime {
    constructor(builtins: Readonly<Record<string, () => unknown>>, global?: (name: string) => unknown);
    module(): Module;
    dispose(): void;
  }
}

/** Style sheets are bundled by build-page.js. */
declare module "*.css";

/** Handed on to cells whole; the package ships no types. */
declare module "@observablehq/inputs";

/** The address that build-page.js gives a font. */
declare module "*.woff2" {
  const address: string;
  // biome-ignore lint/style/noDefaultExport: that is how the bundler gives it.
  export default address;
}
