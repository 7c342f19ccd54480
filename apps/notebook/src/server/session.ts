import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 192 bits. */
const secretBytes = 24;

/** The one browser that may use the server: let in by a token that works once, known by a cookie from then on. */
export interface Session {
  /** The token, for the address that is shown to the user; never logged. */
  readonly token: string;
  /** Returns the cookie to set if the token is right and has not been used, else `undefined`. */
  enter(token: string): string | undefined;
  /** Returns whether the request's `Cookie` header carries the cookie. */
  isOurs(cookieHeader: string | undefined): boolean;
}

/** Returns a new session. Cookies are shared by all ports of a host, so the cookie's name carries the port. */
export function newSession(port: number): Session {
  const token = randomBytes(secretBytes).toString("base64url");
  const secret = randomBytes(secretBytes).toString("base64url");
  const name = `dateline-${port}`;
  let isUsed = false;
  return {
    token,
    enter(given) {
      if (!isSame(given, token) || isUsed) return undefined;
      isUsed = true;
      return `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isOurs(cookieHeader = "") {
      const prefix = `${name}=`;
      const cookies = cookieHeader.split("; ").filter((cookie) => cookie.startsWith(prefix));
      return cookies.some((cookie) => isSame(cookie.slice(prefix.length), secret));
    },
  };
}

/** Compares digests, which have one length, in a time that says nothing of where the texts differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
