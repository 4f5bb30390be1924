// Numbers of papers and people in the one spelling that records carry: `scheme:value`.

/** The numbering schemes of papers that readers know. */
export type IdentifierScheme =
  | "arxiv"
  | "pmid"
  | "pmcid"
  | "isbn"
  | "wos"
  | "scopus"
  | "openalex"
  | "s2"
  | "corpusid"
  | "mag"
  | "dblp"
  | "acl"
  | "openreview"
  | "dimensions"
  | "lens";

/** `2101.00001` or `hep-th/9901001`, with the version behind it. */
const ARXIV_NEW = /(?<!\d\.?)(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.]*\d)/;
const ARXIV_OLD =
  /(?<![\w-])((?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|econ|eess|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|mtrl-th|nlin|nucl-(?:ex|th)|patt-sol|physics|plasm-ph|q-alg|q-bio|q-fin|quant-ph|solv-int|stat|supr-con))(?:\.[A-Z]{2})?\/(\d{7})(?:v\d+)?(?!\d)/i;

/** The arXiv number that a whole text or address is about, without version, or null. */
export function arxivIdIn(text: string): string | null {
  const said = text.slice(0, 500);
  const old = ARXIV_OLD.exec(said);
  if (old) return `${old[1]!.toLowerCase()}/${old[2]!}`;
  return ARXIV_NEW.exec(said)?.[1] ?? null;
}

/** The arXiv number in a text that names arXiv (`arXiv:2101.00001`, its address or DOI), or null. */
export function arxivMentionIn(text: string): string | null {
  const at = /arxiv/i.exec(text)?.index ?? -1;
  return at < 0 ? null : arxivIdIn(text.slice(at));
}

/** The ORCID in a text or address, or null. */
export function orcidIn(text: string): string | null {
  const match = /(?<!\d)(\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX])(?![\dA-Z])/i.exec(text);
  const digits = match?.[1]!.replaceAll("-", "").toUpperCase();
  return digits === undefined ? null : digits.replace(/(.{4})(?!$)/g, "$1-");
}

/** All ISBNs in a text whose check digit is right, without hyphens, in order. */
export function isbnsIn(text: string): string[] {
  const found: string[] = [];
  for (const [written] of text.matchAll(/(?<![\dX-])[\d][\d \u2010-\u2015-]{8,20}[\dX](?![\dX])/gi))
    for (const isbn of isbnsOf(written)) if (!found.includes(isbn)) found.push(isbn);
  return found;
}

/** A run of digits is one number, or several with only a space between. */
function isbnsOf(written: string): string[] {
  const whole = written.replace(/[^\dX]/gi, "").toUpperCase();
  if (isIsbn(whole)) return [whole];
  return written
    .split(" ")
    .map((part) => part.replace(/[^\dX]/gi, "").toUpperCase())
    .filter(isIsbn);
}

function isIsbn(digits: string): boolean {
  const values = Array.from(digits, (digit) => (digit === "X" ? 10 : Number(digit)));
  if (/^\d{9}[\dX]$/.test(digits))
    return values.reduce((sum, value, i) => sum + value * (10 - i), 0) % 11 === 0;
  if (/^97[89]\d{10}$/.test(digits))
    return values.reduce((sum, value, i) => sum + value * (i % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  return false;
}

/** How a scheme's number is found in what a source writes in the field for it. */
const SPELLING: Record<IdentifierScheme, (text: string) => readonly string[]> = {
  arxiv: (text) => [arxivIdIn(text) ?? ""],
  pmid: (text) => [/(?<!\d)0*([1-9]\d{0,8})(?!\d)/.exec(text)?.[1] ?? ""],
  pmcid: (text) => [
    /PMC\d{1,9}(?!\d)/i.exec(text)?.[0].toUpperCase() ?? bare(text, /^\d{1,9}$/, "PMC"),
  ],
  isbn: isbnsIn,
  wos: (text) => [text.trim().replace(/^WOS:/i, "")],
  scopus: (text) => [
    /2-s2\.0-\d+/i.exec(text)?.[0].toLowerCase() ?? bare(text, /^\d+$/, "2-s2.0-"),
  ],
  openalex: (text) => [/(?<![A-Z0-9])W\d+(?!\w)/i.exec(text)?.[0].toUpperCase() ?? ""],
  s2: (text) => [text.trim()],
  corpusid: (text) => [/\d+/.exec(text)?.[0] ?? ""],
  mag: (text) => [/^\s*(\d+)\s*$/.exec(text)?.[1] ?? ""],
  dblp: (text) => [text.trim()],
  acl: (text) => [text.trim()],
  openreview: (text) => [text.trim()],
  dimensions: (text) => [/(?<![a-z\d.])pub\.\d+(?!\w)/i.exec(text)?.[0].toLowerCase() ?? ""],
  lens: (text) => [
    /(?<![\dX-])\d{3}-\d{3}-\d{3}-\d{3}-\d{2}[\dX](?![\dX-])/i.exec(text)?.[0].toUpperCase() ?? "",
  ],
};

export function isScheme(text: string): text is IdentifierScheme {
  return Object.hasOwn(SPELLING, text);
}

function bare(text: string, form: RegExp, prefix: string): string {
  const said = text.trim();
  return form.test(said) ? prefix + said : "";
}

/**
 * What a source says in its fields for numbers, each as `scheme:value`, once, in order; null when
 * there is none. What is no number of its scheme is left out.
 */
export function identifiersFrom(
  said: Iterable<readonly [scheme: IdentifierScheme, text: string | null | undefined]>,
): string[] | null {
  const found = new Set<string>();
  for (const [scheme, text] of said)
    for (const value of text ? SPELLING[scheme](text) : [])
      if (value !== "") found.add(`${scheme}:${value}`);
  return found.size === 0 ? null : [...found];
}

const ADDRESSES: readonly (readonly [IdentifierScheme, RegExp])[] = [
  ["arxiv", /arxiv\.org\/(?:abs|pdf|html)\/(\S{1,40})/i],
  [
    "pmid",
    /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed|europepmc\.org\/article\/med)\/(\d{1,9})/i,
  ],
  ["pmcid", /\/(?:articles?|pmc)\/(?:pmc\/)?(PMC\d{1,9})/i],
  ["scopus", /[?&]eid=(2-s2\.0-\d+)/i],
  ["openalex", /openalex\.org\/(?:works\/)?(W\d+)/i],
  ["openreview", /openreview\.net\/(?:forum|pdf)\?id=([\w-]{5,30})/i],
  ["acl", /aclanthology\.org\/(?:anthology\/)?([A-Z]\d{2}-\d{4}|\d{4}\.[\w-]+\.\d+)/],
  ["dblp", /dblp\.org\/rec\/([\w/.+-]+?)(?:\.html|\.xml|\.bib)?$/i],
];

/** Most addresses are none of these. */
const ANY_ADDRESS = /arxiv|pubmed|europepmc|\/pmc|2-s2\.0|openalex|openreview|aclanthology|dblp/i;

/** What an address says about a paper's numbers, as `identifiersFrom` takes them. */
export function numbersInAddress(url: string): (readonly [IdentifierScheme, string])[] {
  const found: (readonly [IdentifierScheme, string])[] = [];
  const start = url.slice(0, 1000);
  if (!ANY_ADDRESS.test(start)) return found;
  for (const [scheme, form] of ADDRESSES) {
    const match = form.exec(start);
    if (match) found.push([scheme, match[1]!]);
  }
  return found;
}
