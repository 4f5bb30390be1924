// Dialect: SpringerLink, which writes names one after the other with nothing between.
import type { Person } from "../people.ts";
import { COMMON_TYPES, byHeadings } from "./dialect.ts";
import type { TableDialect } from "./dialect.ts";
import type { TableRow } from "./table-row.ts";

/** A small letter before a capital inside of a name: `McAdams`, `DeVito`, `LeCun`, `VanRullen`. */
const INSIDE = /(?:^|[\s-])(?:Mc|Mac|De|Di|Du|Da|Del|Della|La|Le|Lo|Van|Von|Fitz|El|Al|O[’'])$/u;
const DEGREE =
  /(?:^|\s)(?:(?:Univ\.-)?Prof\.|Professor|Dr\.?|PD|Ph\.?D\.?|M\.?D\.?|Dipl\.-\S+|Ing\.|habil\.|Associate|Assistant|Assoc\.|Asst\.)(?=\s)/gu;

/** `Araz R. AlievNigar T. Ismayilova` → both names, without degrees. */
export function runTogetherNames(cell: string): string[] {
  const names: string[] = [];
  let start = 0;
  // A name ends at a small letter, a closing bracket or `Jr.` right before a capital.
  for (const match of cell.matchAll(
    /(?:\p{Ll}\p{M}*|\)|(?<=\b(?:Jr|Sr))\.|(?<=\b[IV]{2,3})(?=\p{Lu}\p{Ll}))(?=\p{Lu})/gu,
  )) {
    const end = match.index + match[0].length;
    if (INSIDE.test(cell.slice(start, end))) continue;
    names.push(cell.slice(start, end));
    start = end;
  }
  names.push(cell.slice(start));
  return names
    .map((name) => name.replace(DEGREE, " ").replace(/\s+/g, " ").trim())
    .filter((name) => name !== "");
}

function people(row: TableRow): Person[] {
  const cell = row.raw("authors");
  const names = cell.includes(";")
    ? cell.split(";").map((name) => name.trim())
    : runTogetherNames(cell);
  return names.map((name) => ({ name }));
}

export const springer: TableDialect = {
  name: "springer-csv",
  title: "SpringerLink CSV",
  detect: byHeadings(["item title"], ["publication title"], ["item doi"], ["content type"]),
  columns: {
    title: ["item title"],
    authors: ["authors"],
    venue: ["publication title"],
    year: ["publication year"],
    doi: ["item doi"],
    url: ["url"],
    type: ["content type"],
  },
  people,
  doubtPeople: (row, found) => found.length > 1 && !row.raw("authors").includes(";"),
  types: COMMON_TYPES,
  begin: (rows) => new Set(Array.from(rows, (row) => row.text("venue"))),
  noPaperBecause: (row, titles) => {
    if (/^(?:conference proceedings|book series|journal)$/i.test(row.raw("type")))
      return `It is of the type ${row.raw("type")}: it holds papers.`;
    const holds =
      /^book$/i.test(row.raw("type")) &&
      (titles as ReadonlySet<string | null>).has(row.text("title"));
    return holds ? "A book whose chapters stand in this table; those named are its editors." : null;
  },
};
