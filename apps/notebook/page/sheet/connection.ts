import type { ChallengeAnswer, SessionAnswer } from "../../src/server/api.js";
import { ask, Refused } from "./ask.js";

/** Why the server is not to be had: it is gone, it is there and silent, or it was started anew and does not know this page. */
export type Loss = "gone" | "silent" | "stranger";

export interface ConnectionEars {
  lost(why: Loss): void;
  /** It answers again. */
  back(): void;
}

/** Three beats of the server without one, in milliseconds. */
const longestSilence = 6000;
/** Milliseconds until a server that has gone is looked for again. */
const lookAgainAfter = 1500;

/**
 * Listens to the server's pulse, for good: tells when it stops and when it is back. A server that was started anew is shown that this page was let
 * in before.
 */
export async function listenToPulse(ears: ConnectionEars): Promise<never> {
  let resumeKey: string | undefined;
  let loss: Loss | undefined;
  const become = (next: Loss | undefined) => {
    if (next === loss) return;
    loss = next;
    if (next === undefined) ears.back();
    else ears.lost(next);
  };
  for (;;) {
    try {
      await hearPulse(
        async () => {
          resumeKey ??= (await ask<SessionAnswer>("GET", "/api/session")).resumeKey;
          become(undefined);
        },
        () => become("silent"),
      );
      become("gone");
    } catch (error) {
      const isStranger = error instanceof Refused && error.status === 403;
      if (isStranger && resumeKey !== undefined && (await resume(resumeKey))) continue;
      become(isStranger ? "stranger" : "gone");
    }
    await new Promise((done) => setTimeout(done, lookAgainAfter));
  }
}

/** Returns when the pulse has ended; `beat` is called at each beat, `silent` where one is overdue. Throws `Refused` where there is none for us. */
async function hearPulse(beat: () => Promise<void>, silent: () => void): Promise<void> {
  const given = new AbortController();
  let overdue = setTimeout(() => given.abort(), longestSilence);
  try {
    const response = await fetch("/api/pulse", { signal: given.signal });
    if (!response.ok || response.body === null) throw new Refused(response.status, { error: { code: "session", message: "There is no pulse." } });
    const reader = response.body.getReader();
    for (;;) {
      clearTimeout(overdue);
      overdue = setTimeout(silent, longestSilence);
      const { done } = await reader.read();
      if (done) return;
      await beat();
    }
  } finally {
    clearTimeout(overdue);
  }
}

/** Signs a challenge with the key of the session before; returns whether the server took it. */
async function resume(resumeKey: string): Promise<boolean> {
  // Only pages of this machine or of a secure address can sign.
  if (!isSecureContext) return false;
  try {
    const { challenge } = await ask<ChallengeAnswer>("GET", "/api/resume");
    await ask("POST", "/api/resume", { challenge, proof: await signed(resumeKey, `${location.host} ${challenge}`) });
    return true;
  } catch {
    // It is not the server that this page came from.
    return false;
  }
}

async function signed(key: string, text: string): Promise<string> {
  const bytes = new TextEncoder();
  const hmac = await crypto.subtle.importKey("raw", bytes.encode(key), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", hmac, bytes.encode(text)));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
