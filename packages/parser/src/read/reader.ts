import type { Block } from "@dateline/schema";
import type { IssueDraft } from "../stage.js";
import type { InputMetadata } from "./metadata.js";

/** A file as it is handed to a reader. */
export interface ReaderInput {
  /** Relative to the input that was named, with `/`. */
  path: string;
  bytes: Uint8Array;
  maxBytes: number;
}

/** One dispatch as a reader finds it in a file. */
export interface ReadItem {
  /** The item's own bytes: the file, or its part of the file. */
  bytes: Uint8Array;
  /** Which one, from 1, where a file holds many. */
  ordinal?: number;
  /** Plain text, line ends as `\n`. All offsets point into it. */
  text: string;
  /** What the markup says about parts of the text, in order; empty where there is no markup. */
  blocks: readonly Block[];
  metadata: InputMetadata;
  issues: readonly IssueDraft[];
}

/** An input format: how to know it and how to read it. A new format is a file with one of these, and its row in `readers.ts`. */
export interface Reader {
  name: string;
  mediaType: string;
  /** File name endings, lower case, with the dot. */
  extensions: readonly string[];
  /** Whether a file without a known ending looks like this format. */
  sniff?: (bytes: Uint8Array) => boolean;
  /** Set where a file holds many items, each with its ordinal. */
  holdsMany?: boolean;
  /** Set where a file's size says little of an item's (many items, pictures beside the text): the reader checks each item's itself. */
  checksSize?: boolean;
  /** Set where the format is not text; the others never see a file that is binary. */
  readsBinary?: boolean;
  /** Formats that need a large library load it here, when such a file comes, and not before. */
  read: (input: ReaderInput) => ReadFile | Promise<ReadFile>;
}

/** What a file holds: its dispatches, and what of it could not be read. */
export interface ReadFile {
  items: readonly ReadItem[];
  issues: readonly IssueDraft[];
}
