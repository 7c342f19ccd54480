import type { Issue } from "@dateline/schema";

/** What the reader was unsure of or left out, by the code of its issues, as it stands in a list. */
const kinds: ReadonlyMap<string, string> = new Map([
  ["attribute/not-told-as-done", "deeds not told as done"],
  ["correct/account-lost", "corrections of accounts that are gone"],
  ["correct/conflict", "corrections that disagree"],
  ["correct/evidence-lost", "corrections whose words are gone"],
  ["correct/unfit", "corrections that do not fit"],
  ["correct/unknown", "corrections of what is not known"],
  ["merge/caption-only", "events told in a caption alone"],
  ["merge/general", "words about no single event"],
  ["merge/no-antecedent", "references to nothing told before"],
  ["merge/not-violence", "words of force used of something else"],
  ["merge/vague", "events told too vaguely"],
  ["read/bad-record", "records that could not be read"],
  ["read/encoding", "texts of uncertain encoding"],
  ["read/language", "texts in another language"],
  ["read/mail-quoted", "mails that quote others"],
  ["read/metadata", "facts about a document that could not be read"],
  ["read/whole-page", "pages read whole for want of an article"],
  ["segment/empty", "texts without a sentence"],
  ["segment/furniture", "words of the page, not of the story"],
  ["segment/language", "paragraphs in another language"],
  ["time/ambiguous", "dates that can be read in two ways"],
  ["time/contradiction", "dates that contradict firmer ones"],
  ["time/no-year", "documents without a year"],
]);

/** Returns the kind of an issue in words; one that is not known here is read from its code. */
export function doubtInWords({ code }: Pick<Issue, "code">): string {
  return kinds.get(code) ?? code.replaceAll("/", ", ").replaceAll("-", " ");
}
