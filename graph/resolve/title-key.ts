// The form under which titles are compared, and the titles that say too little to compare by.
import { foldWords } from "../model/text.ts";
import { greekAsWords, withoutMarkup } from "./plain-text.ts";

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
  "book review",
  "book reviews",
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
  "invited talk",
  "issue information",
  "keynote",
  "letter to the editor",
  "letters",
  "list of reviewers",
  "message from the chairs",
  "news",
  "obituary",
  "overview",
  "panel",
  "poster session",
  "preface",
  "proceedings",
  "program committee",
  "publisher correction",
  "reply",
  "response",
  "review",
  "reviewers",
  "special issue",
  "summary",
  "table of contents",
  "title page",
  "untitled",
  "welcome message",
]);

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
