// The form under which titles are compared, and the titles that say too little to compare by.
import { foldWords } from "../../model/text.ts";
import { greekAsWords, withoutMarkup } from "../plain-text.ts";

/** Titles that many different papers bear, folded. */
const GENERIC_TITLES = new Set([
  "a note",
  "about this issue",
  "abstract",
  "abstracts",
  "acknowledgements",
  "acknowledgments",
  "announcement",
  "announcements",
  "appendix",
  "author index",
  "authors reply",
  "authors response",
  "book notices",
  "book review",
  "book reviews",
  "books received",
  "briefly noted",
  "closing remarks",
  "call for papers",
  "comment",
  "comments",
  "commentary",
  "conclusion",
  "conclusions",
  "contents",
  "contributors",
  "corrections",
  "correction",
  "corrigendum",
  "discussion",
  "editors note",
  "editorial",
  "editorial board",
  "editorial introduction",
  "erratum",
  "foreword",
  "from the editor",
  "front matter",
  "guest editorial",
  "guest editors introduction",
  "in memoriam",
  "in this issue",
  "index",
  "introduction",
  "introduction to the special issue",
  "invited paper",
  "invited talk",
  "invited talks",
  "issue information",
  "keynote",
  "keynote address",
  "keynote speech",
  "keynote talk",
  "letter",
  "letter to the editor",
  "letters",
  "letters to the editor",
  "list of reviewers",
  "message from the chairs",
  "news",
  "obituary",
  "opening remarks",
  "overview",
  "panel",
  "poster session",
  "preface",
  "proceedings",
  "program committee",
  "publications received",
  "publisher correction",
  "reply",
  "response",
  "review",
  "reviewers",
  "session summary",
  "special issue",
  "summary",
  "table of contents",
  "title page",
  "untitled",
  "welcome",
  "welcome message",
]);

/** What stands before a subtitle, where that is a title by itself. */
const SUBTITLE = /(?:(?<!\s)\s+)?(?::\s|[.?!]\s|\s[-–—]+\s|[–—])/u;

/** What stands before the subtitle of a title as written, folded; all of it when there is none. */
export function mainTitle(written: string): string {
  const cut = SUBTITLE.exec(written);
  const main = cut === null ? "" : titleKey(written.slice(0, cut.index));
  return main.split(" ").length >= MAIN_WORDS ? main : titleKey(written);
}

/** A shorter beginning (`BERT: …`) is no title that another source would give. */
const MAIN_WORDS = 4;

/** The words of a title without markup, folded; empty when there are none. */
export function titleKey(title: string): string {
  return greekAsWords(foldWords(withoutMarkup(title)));
}

/**
 * How much an equal title proves. `generic`: nothing, it stands over many papers ("Editorial").
 * `short`: little, two words or fewer. `telling`: enough where nothing contradicts.
 */
export function titleWeight(key: string): "generic" | "short" | "telling" {
  if (GENERIC_TITLES.has(key)) return "generic";
  const first = key.indexOf(" ");
  return first < 0 || key.indexOf(" ", first + 1) < 0 ? "short" : "telling";
}
