import type { BlockKind, Issue, MentionPlace, MentionType, SourceDocument, Span, Stage } from "@dateline/schema";

/** What a stage was unsure of or dropped, before it has an id and a document. */
export interface IssueDraft extends Partial<Span> {
  code: string;
  stage: Stage;
  message: string;
  hint: string;
}

/** What a stage gives: its layer, and what it was unsure of. */
export interface Staged<Value> {
  value: Value;
  issues: readonly IssueDraft[];
}

/** Part of speech, Universal Dependencies tag set (universaldependencies.org/u/pos). */
export type PartOfSpeech =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

/** A word or punctuation mark. `start` and `end` are offsets into the document's text. */
export interface Token extends Span {
  /** The slice itself. */
  text: string;
  /** True-cased form: as `text`, but lower-cased where capitals say nothing (all-capitals copy, the first word of a sentence that is no name). */
  normal: string;
  /** `normal` in lower case, curly apostrophes made straight. */
  lower: string;
  lemma: string;
  pos: PartOfSpeech;
}

export interface Sentence extends Span {
  /** Index into the document's blocks. */
  block: number;
  blockKind: BlockKind;
}

/** The document cut into sentences; furniture has none. */
export interface Segmented {
  document: SourceDocument;
  sentences: readonly Sentence[];
  /** A date in a page header: the day the page was fetched or shown, an upper bound of the publication date. */
  headerDate: Span | null;
  /** The dateline ("Baghdad, Jan 28 (EFE).-"): where its place, its date and its agency stand. */
  dateline: { span: Span; place: Span | null; date: Span | null; agency: Span | null } | null;
}

export interface TokenizedSentence extends Sentence {
  index: number;
  tokens: readonly Token[];
}

export interface Tokenized extends Omit<Segmented, "sentences"> {
  sentences: readonly TokenizedSentence[];
}

/** A mention as a recognizer finds it: token range `[from, to)` of its sentence and the span that it covers. */
export interface Found extends Span {
  sentence: number;
  from: number;
  to: number;
  type: MentionType;
  /** The rule or table that found it. */
  rule: string;
  actorId?: string | undefined;
  place?: MentionPlace | undefined;
}

export type DraftIssue = Omit<Issue, "id">;
