// Where a number that names a paper leads: `arxiv:2101.00001` → its page. Pure.

const ADDRESSES: ReadonlyMap<string, string> = new Map([
  ["doi", "https://doi.org/"],
  ["arxiv", "https://arxiv.org/abs/"],
  ["pmid", "https://pubmed.ncbi.nlm.nih.gov/"],
  ["pmcid", "https://www.ncbi.nlm.nih.gov/pmc/articles/"],
  ["openalex", "https://openalex.org/"],
  ["dblp", "https://dblp.org/rec/"],
  ["openreview", "https://openreview.net/forum?id="],
]);

/** The address of a `scheme:value`, or null where the scheme is not known. */
export function addressOf(identifier: string): string | null {
  const cut = identifier.indexOf(":");
  const base = ADDRESSES.get(identifier.slice(0, cut).toLowerCase());
  const value = identifier.slice(cut + 1);
  return base === undefined || value === "" ? null : `${base}${encodeURI(value)}`;
}
