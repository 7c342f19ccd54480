/** Sent with every answer. */
const always = {
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
} as const;

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'";

/** The page: our own script, our own styles (the editor adds some, by the nonce, and browsers put attributes on what is edited), our own server, and the frame. */
const pagePolicy = (nonce: string) =>
  `${nothing}; script-src 'self'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src data:; font-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'none'`;

/**
 * The frame in which cells run: an origin of its own, so no cookie and no API; its one script by hash, and what cells are made of (eval, styles, data images).
 * Nothing may be fetched, from us or anybody, and `sandbox` holds even where the frame is opened by itself.
 */
const framePolicy = (scriptHash: string) =>
  `${nothing}; sandbox allow-scripts; script-src '${scriptHash}' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; connect-src 'none'; frame-ancestors 'self'`;

type Headers = Readonly<Record<string, string>>;

/** Headers of an answer that no browser should make anything of by itself: JSON, scripts, styles, refusals. */
export const plainHeaders: Headers = { ...always, "content-security-policy": `${nothing}; frame-ancestors 'none'`, "x-frame-options": "DENY" };

/** Headers of the page. */
export const pageHeaders = (nonce: string): Headers => ({ ...always, "content-security-policy": pagePolicy(nonce), "x-frame-options": "DENY" });

/** Headers of the frame. */
export const frameHeaders = (scriptHash: string): Headers => ({
  ...always,
  "content-security-policy": framePolicy(scriptHash),
  "x-frame-options": "SAMEORIGIN",
});
