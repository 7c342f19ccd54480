import type { Host } from "./host.js";

/** Returns the class `URL` for reading addresses; the host takes them apart. */
export function urlClass(host: Pick<Host, "parseUrl">): new (address: unknown, base?: unknown) => object {
  return class URL {
    declare readonly href: string;

    constructor(address: unknown, base?: unknown) {
      const parts = host.parseUrl(String(address), base === undefined ? undefined : String(base));
      if (parts === undefined) throw new TypeError(`Invalid URL: ${String(address)}`);
      Object.assign(this, JSON.parse(parts));
    }

    static canParse(address: unknown, base?: unknown): boolean {
      return host.parseUrl(String(address), base === undefined ? undefined : String(base)) !== undefined;
    }

    toString(): string {
      return this.href;
    }

    toJSON(): string {
      return this.href;
    }
  };
}
