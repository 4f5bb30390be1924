// A VOSviewer thesaurus file as decisions: lines of `label <tab> replace by`, an empty second
// column meaning that the label is left out. Source: VOSviewer manual, section on thesaurus files.
import type { AuthorTable, Corpus } from "../../model/corpus.ts";
import type { Decision } from "../../model/decision.ts";
import type { EntityId } from "../../model/ids.ts";
import type { IssueSeverity, ReadIssue } from "../../model/read-result.ts";
import { foldWords } from "../../model/text.ts";
import { authorOf } from "../author-name.ts";
import { pushTo } from "../count.ts";
import { keywordKey } from "../keywords/keyword-key.ts";
import type { ReadDecisions } from "./read-decisions.ts";

export type ThesaurusType = "author" | "keyword";

/**
 * What a thesaurus says about a corpus: labels with one replacement are merged into the entity of
 * that name, or into the first of them, which takes the name. A label that is nobody's here becomes
 * a note, one that is several people's a doubt. Cost: linear in the text and in the spellings of
 * the corpus.
 */
export function readThesaurus(
  text: string,
  file: string,
  type: ThesaurusType,
  corpus: Corpus,
): ReadDecisions {
  const { ids, names, variants } = type === "author" ? corpus.authors : keywordsOf(corpus);
  const known = knownNames(type, ids, variants);
  const shown = new Map(ids.map((id, row) => [id, names[row]!]));
  const issues: ReadIssue[] = [];
  const hidden = new Set<EntityId>();
  const groups = new Map<string, EntityId[]>();
  text
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\r|\n/u)
    .forEach((line, i) => {
      const complain = (severity: IssueSeverity, code: string, message: string): void => {
        issues.push({
          code,
          severity,
          file,
          line: i + 1,
          column: 1,
          raw: line.slice(0, 500),
          message,
        });
      };
      const [label = "", replacement, ...more] = line.split("\t").map((cell) => cell.trim());
      if (line.trim() === "" || (i === 0 && isHeader(label))) return;
      if (replacement === undefined || more.some((cell) => cell !== "") || label === "") {
        complain("skipped", "no-thesaurus-line", "A line is a label, a tab, and what replaces it.");
        return;
      }
      const [id, ...others] = known.get(keyOf(type, label)) ?? [];
      if (id === undefined)
        complain("note", "unknown-label", `No ${type} of this collection is called “${label}”.`);
      else if (others.length > 0)
        complain("doubt", "ambiguous-label", `“${label}” is what several ${type}s are called.`);
      else if (replacement === "") hidden.add(id);
      else pushTo(groups, replacement, id);
    });
  return {
    decisions: [
      ...[...groups].flatMap(([name, ids]) => decisionsFor(type, name, ids, known, shown)),
      ...[...hidden].map((id): Decision => ({ kind: "hide", type, id })),
    ],
    issues,
  };
}

function decisionsFor(
  type: ThesaurusType,
  name: string,
  ids: readonly EntityId[],
  known: ReadonlyMap<string, readonly EntityId[]>,
  shown: ReadonlyMap<EntityId, string>,
): Decision[] {
  const named = known.get(keyOf(type, name)) ?? [];
  const into = named.length === 1 ? named[0]! : ids[0]!;
  const merged = [...new Set(ids)].filter((id) => id !== into);
  const decisions: Decision[] = [];
  if (merged.length > 0) decisions.push({ kind: "merge", type, ids: merged, into });
  if (shown.get(into) !== name) decisions.push({ kind: "rename", type, id: into, name });
  return decisions;
}

function isHeader(label: string): boolean {
  return foldWords(label) === "label";
}

function keywordsOf({ keywords }: Corpus): Pick<AuthorTable, "ids" | "names" | "variants"> {
  return { ids: keywords.ids, names: keywords.labels, variants: keywords.variants };
}

/** Ids by every name they go by. */
function knownNames(
  type: ThesaurusType,
  ids: readonly EntityId[],
  variants: readonly (readonly string[])[],
): Map<string, EntityId[]> {
  const known = new Map<string, EntityId[]>();
  ids.forEach((id, row) => {
    for (const key of new Set(variants[row]!.map((name) => keyOf(type, name))))
      pushTo(known, key, id);
  });
  return known;
}

function keyOf(type: ThesaurusType, name: string): string {
  return type === "author" ? (authorOf(name)?.key ?? "") : keywordKey(name);
}
