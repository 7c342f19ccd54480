import { basename } from "node:path";

/** Returns a disk that holds one folder of files, by name; it can be read and not written. @param {ReadonlyMap<string, Uint8Array>} files @returns {import("../../packages/dataset/dist/disk.js").Disk} */
export function memoryDisk(files) {
  /** @param {string} path */
  const bytesAt = (path) => {
    const bytes = files.get(basename(path));
    if (bytes === undefined) throw Object.assign(new Error(`no such file: ${path}`), { code: "ENOENT" });
    return bytes;
  };
  const refuse = async () => {
    throw Object.assign(new Error("a dataset that is read was written to"), { code: "EROFS" });
  };
  return {
    processId: 1,
    isInWork: async () => false,
    kindOf: async (path) => (files.has(basename(path)) ? "file" : path.endsWith("dataset") ? "folder" : null),
    list: async () => [...files.keys()],
    readFile: async (path) => bytesAt(path),
    openFile: async (path) => {
      const bytes = bytesAt(path);
      return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length), close: async () => undefined };
    },
    ageOf: async () => Number.POSITIVE_INFINITY,
    ...{ createFile: refuse, touchFile: refuse, removeFile: refuse, writeFile: refuse, appendFile: refuse, makeFolder: refuse },
    ...{ makeFolders: refuse, rename: refuse, removeFolder: refuse, removeEmptyFolder: refuse, syncFolder: refuse },
  };
}
