import { systemCode } from "./disk.js";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "there is no right to",
  EBUSY: "it is in use",
  EDQUOT: "no more room is allowed",
  EEXIST: "something else stands there",
  EFBIG: "a file may not grow so large",
  EIO: "the disk has a fault",
  EISDIR: "a folder stands where a file should",
  ELOOP: "a link or no regular file stands where a file should",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENOENT: "a folder or file that it needs is not there",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file stands where a folder should",
  EPERM: "there is no right to",
  EROFS: "the disk may only be read",
};

/** Returns why the system refused, in words with its own code: "the disk is full (ENOSPC)". */
export function systemReason(cause: unknown): string {
  const code = systemCode(cause);
  if (code === undefined) return String(cause);
  return Object.hasOwn(reasons, code) ? `${reasons[code]} (${code})` : code;
}
