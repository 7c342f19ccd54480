import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** 192 bits. */
const secretBytes = 24;
/** Challenges that are open at a time; an older one is no longer taken. */
const mostChallenges = 8;

/** The one browser that may use the server: let in by a token that works once, known by a cookie from then on. */
export interface Session {
  /** The token, for the address that is shown to the user; never logged. */
  readonly token: string;
  /** What a page of this session shows to be let in again where the server was started anew: it signs a challenge and never sends the key. */
  readonly resumeKey: string;
  /** Returns the cookie to set if the token is right and has not been used, else `undefined`. */
  enter(token: string): string | undefined;
  /** Returns whether the request's `Cookie` header carries the cookie. */
  isOurs(cookieHeader: string | undefined): boolean;
  /** Returns a challenge, which works once. */
  challenge(): string;
  /** Returns the cookie to set if the proof is the challenge signed for this host with the key, else `undefined`. */
  resume(challenge: string, proof: string, host: string): string | undefined;
}

/** Returns a key by which pages are let in again. */
function newResumeKey(): string {
  return randomBytes(secretBytes).toString("base64url");
}

/** Returns a new session. Cookies are shared by all ports of a host, so the cookie's name carries the port. A page that holds `resumeKey` from an earlier start is let in. */
export function newSession(port: number, resumeKey: string = newResumeKey()): Session {
  const token = randomBytes(secretBytes).toString("base64url");
  const secret = randomBytes(secretBytes).toString("base64url");
  const name = `dateline-${port}`;
  const cookie = `${name}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
  const challenges = new Set<string>();
  let isUsed = false;
  return {
    token,
    resumeKey,
    enter(given) {
      if (!isSame(given, token) || isUsed) return undefined;
      isUsed = true;
      return cookie;
    },
    isOurs(cookieHeader = "") {
      const prefix = `${name}=`;
      const cookies = cookieHeader.split("; ").filter((one) => one.startsWith(prefix));
      return cookies.some((one) => isSame(one.slice(prefix.length), secret));
    },
    challenge() {
      const made = randomBytes(secretBytes).toString("base64url");
      challenges.add(made);
      for (const old of [...challenges].slice(0, -mostChallenges)) challenges.delete(old);
      return made;
    },
    resume(challenge, proof, host) {
      if (!challenges.delete(challenge) || !isSame(proof, proofOf(resumeKey, challenge, host))) return undefined;
      return cookie;
    },
  };
}

/** Returns the challenge signed with the key for one host and port: a proof that another server has coaxed out of a page is none here. */
export function proofOf(resumeKey: string, challenge: string, host: string): string {
  return createHmac("sha256", resumeKey).update(`${host} ${challenge}`).digest("hex");
}

/** Compares digests, which have one length, in a time that says nothing of where the texts differ. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
