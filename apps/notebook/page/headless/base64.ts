const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Returns a string of bytes in base64, as browsers' `btoa` does. Throws for characters above U+00FF. */
export function btoa(text: unknown): string {
  const bytes = [...String(text)].map((character) => character.codePointAt(0) ?? 0);
  if (bytes.some((byte) => byte > 0xff)) throw new RangeError("btoa takes characters up to U+00FF");
  const triples = Array.from({ length: Math.ceil(bytes.length / 3) }, (_, index) => bytes.slice(index * 3, index * 3 + 3));
  return triples
    .map(([a = 0, b, c]) => {
      const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
      const written = [18, 12, 6, 0].map((shift) => digits[(bits >> shift) & 63] ?? "").join("");
      return b === undefined ? `${written.slice(0, 2)}==` : c === undefined ? `${written.slice(0, 3)}=` : written;
    })
    .join("");
}

/** Returns the string of bytes that base64 stands for, as browsers' `atob` does. Throws for anything else. */
export function atob(text: unknown): string {
  const sextets = [...String(text).replace(/\s|=+\s*$/g, "")].map((digit) => digits.indexOf(digit));
  if (sextets.includes(-1) || sextets.length % 4 === 1) throw new RangeError("atob takes base64");
  const bits = sextets.map((sextet) => sextet.toString(2).padStart(6, "0")).join("");
  return (bits.match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join("");
}
