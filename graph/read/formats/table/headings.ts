// What the columns of any table hold, told from their headings in several languages.
import { roleOf } from "../../table-columns.ts";

/** What a column can hold for us. */
export const COLUMN_FIELDS = [
  "title",
  "authors",
  "abstract",
  "venue",
  "year",
  "date",
  "doi",
  "url",
  "keywords",
  "pages",
  "firstPage",
  "lastPage",
  "type",
  "language",
  "issn",
  "isbn",
  "citationCount",
  "references",
  "affiliations",
  "acceptance",
  "key",
  "arxiv",
  "pmid",
  "pmcid",
  "openalex",
  "s2",
  "scopus",
  "mag",
  "dblp",
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Our field → the headings of its columns in any spelling; the best first. */
export type ColumnTable = Readonly<Partial<Record<ColumnField, readonly string[]>>>;

const split = (headings: string): readonly string[] => headings.split("|");

/** Headings beyond those that `roleOf` knows. */
export const HEADINGS: ColumnTable = {
  title: split(
    "title|primary title|document title|item title|article title|paper title|publication title|titel|titre|título|titulo|titolo|tytuł|titul|название|заглавие|标题|题名|篇名|論文名|タイトル|제목|عنوان|başlık|cím|otsikko|tittel",
  ),
  authors: split(
    "authors|author|first authors|author s|author names|authors names|author list|creator|creators|autoren|autor|autor en|verfasser|verfasserin|auteurs|auteur|autores|autor es|autori|autore|autorzy|auteur s|авторы|автор|作者|著者|저자|yazarlar|yazar|författare|forfattere|szerzők|tekijät",
  ),
  abstract: split(
    "abstract|notes abstract|abstract note|abstracts|zusammenfassung|kurzfassung|résumé|resume|resumen|resumo|riassunto|sommario|streszczenie|аннотация|摘要|要旨|抄録|초록|özet|samenvatting|sammanfattning",
  ),
  venue: split(
    "venue|journal|journal name|journal title|source title|publication title|journal book|publication venue|conference|conference name|booktitle|book title|container title|publication|source|secondary title|zeitschrift|konferenz|tagung|tagungsband|revue|conférence|conference journal|périodique|revista|congreso|conferencia|conferência|periódico|rivista|convegno|czasopismo|журнал|конференция|期刊|刊名|会议|雑誌名|학술지|dergi|tijdschrift|tidskrift",
  ),
  year: split(
    "year|publication year|pub year|pubyear|jahr|erscheinungsjahr|année|annee|an|año|ano|anno|rok|год|年份|年|出版年|発行年|연도|yıl|jaar|år|vuosi|év",
  ),
  date: split(
    "date|publication date|date published|published|issue date|datum|fecha|data|дата|日期|出版日期|published date|online date",
  ),
  doi: split("doi|item doi|digital object identifier|doi link"),
  url: split("url|urls|link|links|web|weblink|website|external url|enlace|lien|adresse|网址|链接"),
  keywords: split(
    "keywords|keyword|author keywords|key words|tags|schlagwörter|schlagworte|schlüsselwörter|stichworte|stichwörter|mots clés|mots cles|palabras clave|palavras chave|parole chiave|słowa kluczowe|ключевые слова|关键词|キーワード|키워드|anahtar kelimeler|trefwoorden|nyckelord|manual tags|subjects|topics",
  ),
  pages: split(
    "pages|page|page range|pagination|seiten|páginas|paginas|pagine|页码|strony|article number",
  ),
  firstPage: split("start page|page start|first page|startpage|begin page"),
  lastPage: split("end page|page end|last page|endpage"),
  type: split(
    "type|document type|publication type|item type|content type|type of reference|reference type|typ|tipo",
  ),
  language: split("language|sprache|langue|idioma|lingua|язык|语言|language of original document"),
  issn: split("issn|issns|eissn|e issn|print issn"),
  isbn: split("isbn|isbns"),
  citationCount: split(
    "cited by|times cited|citations|citation count|cited by count|citation counts|citing works count|article citation count|zitationen|citas|被引|被引频次",
  ),
  references: split("references|cited references|literatur|bibliography|参考文献"),
  affiliations: split(
    "affiliations|affiliation|author affiliations|authors affiliations|institution|institutions",
  ),
  acceptance: split("decision|acceptance|decision status"),
  key: split(
    "key|citation key|bibtex key|record id|id|paper id|identifier|accession number|lens id",
  ),
  arxiv: split("arxiv|arxiv id|arxivid|arxiv number"),
  pmid: split("pmid|pubmed id|pubmed|medline id"),
  pmcid: split("pmcid|pmc id|pmc"),
  openalex: split("openalex|openalex id"),
  s2: split("s2 id|semantic scholar id|paperid"),
  scopus: split("eid|scopus id|scopus eid"),
  mag: split("mag|mag id|microsoft academic id"),
  dblp: split("dblp|dblp key"),
};

/** A heading as it is looked up, letters and digits alone: `Author/s` → `authors`. */
export function foldHeading(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Columns of a table by field. */
export interface TableColumns {
  /** Column indices of each field, the best first. */
  readonly of: ReadonlyMap<ColumnField, readonly number[]>;
  /** Columns that no field takes. */
  readonly others: readonly number[];
}

/** What the listings' tables call their columns, where it means the same here. */
const ROLES = new Set<string>([
  "title",
  "authors",
  "abstract",
  "venue",
  "year",
  "date",
  "url",
  "doi",
  "keywords",
]);

/** What writers of lists ask for among what is left over, by the words that all formats share. */
const LEFTOVER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    volume: split("volume|journal volume|biblio volume|band|tomo|volumen|卷"),
    issue: split("issue|issue number|journal issue|biblio issue|heft|fascicolo|期"),
    publisher: split("publisher|publisher name|verlag|éditeur|editorial|editora|editore|出版社"),
  }).flatMap(([name, headings]) =>
    headings.map((heading) => [foldHeading(heading), name] as const),
  ),
);

/** The name under which the cells of a column without a field are kept. */
export function leftoverName(heading: string): string {
  return LEFTOVER_NAMES.get(foldHeading(heading)) ?? heading;
}

/** A field that a heading may name, and its place in the list of that field. */
interface Meaning {
  readonly field: ColumnField;
  readonly rank: number;
}

/** Folded once for each table, as files have columns and folders have files. */
const MEANINGS = new WeakMap<ColumnTable, ReadonlyMap<string, readonly Meaning[]>>();

/** What each folded heading may mean, in the order of the fields. */
function meaningsIn(table: ColumnTable): ReadonlyMap<string, readonly Meaning[]> {
  const known = MEANINGS.get(table);
  if (known !== undefined) return known;
  const meanings = new Map<string, Meaning[]>();
  for (const field of COLUMN_FIELDS)
    for (const [rank, heading] of (table[field] ?? []).entries()) {
      const name = foldHeading(heading);
      meanings.set(name, [...(meanings.get(name) ?? []), { field, rank }]);
    }
  MEANINGS.set(table, meanings);
  return meanings;
}

/**
 * Gives columns their fields by a table of headings; a column has one field, the one whose heading
 * stands first. Columns that a person names come before all others.
 * @param chosen pairs of field and heading as a person gave them; an empty heading: no column
 */
export function columnsByHeading(
  headings: readonly string[],
  table: ColumnTable,
  chosen: readonly (readonly [field: string, heading: string])[] = [],
): TableColumns {
  const folded = new Map<string, number[]>();
  for (const [column, heading] of headings.entries()) {
    const name = foldHeading(heading);
    const known = folded.get(name);
    if (known === undefined) folded.set(name, [column]);
    else known.push(column);
  }
  const of = new Map<ColumnField, number[]>();
  const taken = new Set<number>();
  /** Fields that no column holds, as a person says. */
  const none = new Set<ColumnField>();
  for (const [name, heading] of chosen) {
    const field = COLUMN_FIELDS.find((known) => known === name);
    if (field !== undefined && heading === "") none.add(field);
    const column = folded.get(foldHeading(heading))?.[0];
    if (field === undefined || heading === "" || column === undefined) continue;
    of.set(field, [column]);
    taken.add(column);
  }
  const fixed = new Set([...of.keys(), ...none]);
  // A heading that stands early in the list of one field beats one that stands late in another's.
  const meanings = meaningsIn(table);
  const claims = [...folded].flatMap(([name, columns]) =>
    (meanings.get(name) ?? []).flatMap((meaning) =>
      columns.map((column) => ({ ...meaning, column })),
    ),
  );
  claims.sort((a, b) => a.rank - b.rank || a.column - b.column);
  for (const { field, column } of claims) {
    if (taken.has(column) || fixed.has(field)) continue;
    const columns = of.get(field);
    if (columns === undefined) of.set(field, [column]);
    else columns.push(column);
    taken.add(column);
  }
  return { of, others: headings.map((_, column) => column).filter((column) => !taken.has(column)) };
}

/** Columns of a table that is nobody's dialect; headings of listings count too. */
export function guessedColumns(
  headings: readonly string[],
  chosen: readonly (readonly [field: string, heading: string])[] = [],
): TableColumns {
  const known = columnsByHeading(headings, HEADINGS, chosen);
  const of = new Map(known.of);
  const none = new Set(chosen.filter(([, heading]) => heading === "").map(([field]) => field));
  const left = known.others.filter((column) => {
    const role = roleOf(headings[column]!);
    if (!role || role.rank >= 100 || !ROLES.has(role.role)) return true;
    const field = role.role as ColumnField;
    if (of.has(field) || none.has(field)) return true;
    of.set(field, [column]);
    return false;
  });
  return { of, others: left };
}
