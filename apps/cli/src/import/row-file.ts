import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename } from "node:path";
import { DatelineError } from "@dateline/schema";
import { type DecodedRow, type RowFormat, rowFileReader } from "@dateline/schema/codecs";
import { toInputFailure } from "../input/input-failure.js";
import { refuseSharedPaths } from "../input/refuse-shared-paths.js";

/** A file of rows, to be read a piece at a time. */
export interface RowFile {
  /** Its name, without folders. */
  path: string;
  /** As the user named it. */
  named: string;
  pieces(): AsyncIterable<Uint8Array>;
}

const stdinOperand = "-";

/** Returns the files that the operands name, `-` for standard input. Throws `input/not-found`, `input/unreadable` for what is no file, `usage` for two of one name. */
export async function rowFiles(operands: readonly string[], readInput: () => Promise<Uint8Array>): Promise<RowFile[]> {
  const files: RowFile[] = [];
  const real = new Set<string>();
  for (const named of new Set(operands)) {
    if (named === stdinOperand) {
      // It can be read but once.
      const bytes = await readInput();
      files.push({ path: "stdin", named, pieces: () => onePiece(bytes) });
    } else {
      await refuseNoFile(named);
      const place = await realpath(named);
      if (real.has(place)) continue;
      real.add(place);
      files.push({ path: basename(named), named, pieces: () => createReadStream(named) });
    }
  }
  refuseSharedPaths(files);
  return files;
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function refuseNoFile(named: string): Promise<void> {
  const entry = await stat(named).catch((error: unknown) => {
    throw asInputError(error, named);
  });
  if (!entry.isFile()) throw new DatelineError("input/unreadable", "It is no file.", { path: named, hint: "Name files of rows, each by itself." });
}

/** Yields the rows of a file, a piece of it at a time. Throws `data/invalid` for a file that is not of the format, `input/encoding`, `input/unreadable`. */
export async function* readRowFile({ path, named, pieces }: RowFile, format: RowFormat): AsyncGenerator<DecodedRow[]> {
  const reader = rowFileReader(format, path);
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    for await (const bytes of pieces()) yield reader.read(decoder.decode(bytes, { stream: true }));
    yield reader.read(decoder.decode());
    yield reader.end();
  } catch (error) {
    throw asInputError(error, named);
  }
}

/** Returns the SHA-256 of a file's bytes, hex. */
export async function hashOfFile({ pieces, named }: RowFile): Promise<string> {
  const hash = createHash("sha256");
  try {
    for await (const bytes of pieces()) hash.update(bytes);
  } catch (error) {
    throw asInputError(error, named);
  }
  return hash.digest("hex");
}

/** What went wrong with a file, named as the user names it. */
function asInputError(error: unknown, named: string): unknown {
  if (error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
    return new DatelineError("input/encoding", "It is not in UTF-8.", { path: named, hint: "Save it as CSV in UTF-8.", cause: error });
  }
  if (!(error instanceof DatelineError) && !(error instanceof Error && "syscall" in error)) return error;
  const { code: _code, message, hint } = toInputFailure(error, { path: basename(named), named });
  const code =
    error instanceof DatelineError ? error.code : "syscall" in error && "code" in error && error.code === "ENOENT" ? "input/not-found" : "input/unreadable";
  return new DatelineError(code, message, { path: named, hint, cause: error });
}
