const blockBytes = 64;
const lengthBytes = 8;

/** Returns a message as SHA-1 and SHA-256 take it (FIPS 180-4, 5.1.1): with a one bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
export function shaBlocks(message: Uint8Array): DataView {
  const blocks = Math.ceil((message.length + 1 + lengthBytes) / blockBytes);
  const bytes = new Uint8Array(blocks * blockBytes);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - lengthBytes, BigInt(message.length) * 8n);
  return view;
}
