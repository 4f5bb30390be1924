// Full pages as Markdown, to be pasted into notes and reports. Pure.
import type {
  CommonList,
  CompanionList,
  PaperProfile,
  PaperSurroundings,
  Portrait,
  SideBySide,
} from "../../../graph/index.ts";
import { counted, yearSpan } from "../../words.ts";
import { LIST_TITLES } from "./page-words.ts";

/** Rows of each table. */
const MOST = 15;

export function portraitInMarkdown(portrait: Portrait): string {
  const { name, papers, firstYear, lastYear, variants, years, lists, type, byline } = portrait;
  const others = variants.filter((variant) => variant !== name);
  return document([
    `# ${escape(name)}`,
    [counted(papers, "paper"), yearSpan(firstYear, lastYear)].filter(Boolean).join(", ") + ".",
    others.length === 0 ? "" : `Also written ${others.map(escape).join(", ")}.`,
    byline === null
      ? ""
      : `Alone ${byline.alone}, first author ${byline.first}, in between ${byline.middle}, last author ${byline.last}.`,
    years.length === 0 ? "" : "## Papers per year",
    years.length === 0
      ? ""
      : table(
          ["Year", "Papers"],
          years.map(({ year, papers }) => [String(year), String(papers)]),
        ),
    ...LIST_TITLES[type].flatMap(([list, title]) => companions(title, lists[list])),
  ]);
}

function companions(title: string, { total, items }: CompanionList): readonly string[] {
  if (total === 0) return [];
  const rows = items
    .slice(0, MOST)
    .map(({ name, firstYear, lastYear, papers }) => [
      name,
      yearSpan(firstYear, lastYear),
      String(papers),
    ]);
  return [`## ${title}`, table(["Name", "Years", "Papers"], rows), rest(total, rows.length)];
}

export function sidesInMarkdown({ sides, together, years, lists, type }: SideBySide): string {
  const names = sides.map(({ name }) => name);
  return document([
    `# ${names.map(escape).join(" and ")}`,
    ...sides.map(
      ({ name, papers, firstYear, lastYear }) =>
        `${escape(name)}: ${[counted(papers, "paper"), yearSpan(firstYear, lastYear)].filter(Boolean).join(", ")}.`,
    ),
    together === 0 ? "No paper together." : `${counted(together, "paper")} together.`,
    "## Papers per year",
    table(
      ["Year", ...names, "Together"],
      years.map(({ year, papers, together: both }) => [year, ...papers, both].map(String)),
    ),
    ...LIST_TITLES[type].flatMap(([list, title]) => common(title, names, lists[list])),
  ]);
}

function common(title: string, names: readonly string[], list: CommonList): readonly string[] {
  if (list.total === 0) return [];
  const rows = list.items.slice(0, MOST).map(({ name, papers }) => [name, ...papers.map(String)]);
  return [`## ${title} of both`, table(["Name", ...names], rows), rest(list.total, rows.length)];
}

export function paperInMarkdown(paper: PaperProfile, around: PaperSurroundings | null): string {
  const { label, authors, venue, year, doi, url, keywords, sources } = paper;
  const where = [venue?.name ?? "", year ?? ""].filter((part) => part !== "").join(" ");
  return document([
    `# ${escape(label)}`,
    authors.map(({ name }) => escape(name)).join(", "),
    escape(where),
    doi === null ? "" : `DOI: <https://doi.org/${doi.replace(/[<>\s]/gu, "")}>`,
    doi !== null || url === null ? "" : escape(url),
    keywords.length === 0
      ? ""
      : `Keywords: ${keywords.map((keyword) => escape(keyword.label)).join(", ")}.`,
    `Read from ${sources.map(({ file, line }) => `${escape(file)}, line ${line}`).join("; ")}.`,
    ...briefs("Cited here by", around?.citedBy ?? []),
    ...briefs("Cites, of this collection", around?.cites ?? []),
    ...briefs("Papers like it", around?.near.map((near) => near.paper) ?? []),
  ]);
}

function briefs(title: string, papers: PaperSurroundings["cites"]): readonly string[] {
  if (papers.length === 0) return [];
  const lines = papers.map(({ label, venue, year }) => {
    const where = [venue ?? "", year ?? ""].filter((part) => part !== "").join(" ");
    return `- ${escape(label)}${where === "" ? "" : ` (${escape(where)})`}`;
  });
  return [`## ${title}`, lines.join("\n")];
}

function document(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escape).join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...rows.map(line)].join("\n");
}

function rest(total: number, shown: number): string {
  return total > shown ? `And ${counted(total - shown, "more", "more")}.` : "";
}

/** Text of papers and names as it stands, whatever Markdown would make of it. */
function escape(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_[\]<>|#]/gu, "\\$&");
}
