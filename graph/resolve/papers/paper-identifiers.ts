// The numbers that a record gives its paper: those its source states, and those in its address or DOI.
import type { PaperRecord } from "../../model/paper-record.ts";
import { arxivMentionIn } from "../../read/identifiers.ts";

/** Sites whose addresses hold arXiv numbers: `huggingface.co/papers/2101.00001`. */
const ARXIV_MIRRORS =
  /(?:huggingface\.co\/papers|papers\.cool\/arxiv|alphaxiv\.org\/\w+|ar5iv(?:\.labs\.arxiv)?\.org\/\w+|scirate\.com\/arxiv|paperswithcode\.com\/paper\/arxiv)\/([\w.-]+(?:\/\d{7})?)/iu;

/** `aclanthology.org/2020.acl-main.1`, `www.aclweb.org/anthology/P19-1001`. */
const ACL_ADDRESS =
  /(?:aclanthology\.(?:org|info\/papers)|aclweb\.org\/anthology)\/(?:[A-Z]\/[A-Z]\d\d\/)?([A-Z]\d\d-\d{4,5}|\d{4}\.[a-z\d]+-[a-z\d]+\.\d+)(?=[./?#]|$)/iu;

const ACL_DOI = /^10\.18653\/v1\/([a-z]\d\d-\d{4}|\d{4}\.[a-z\d]+-[a-z\d]+\.\d+)$/u;

const OPENREVIEW_ADDRESS = /openreview\.net\/(?:forum|pdf)\?(?:[^#]*&)?id=([\w-]+)/iu;

const PMC_ADDRESS = /ncbi\.nlm\.nih\.gov\/(?:pmc\/)?articles\/(PMC\d+)/iu;
const PMID_ADDRESS = /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d+)/iu;

/**
 * Each `scheme:value`, sorted, once; empty when there is none. The DOI itself is none of them, and
 * neither is an ISBN: a volume has it, with all its papers. Cost: linear in the text.
 */
export function identifiersOf({
  identifiers,
  doi,
  url,
}: Pick<PaperRecord, "identifiers" | "doi" | "url">): string[] {
  const found = new Set(identifiers?.filter((id) => !id.startsWith("isbn:")));
  if (doi?.startsWith("10.48550/") === true) addTo(found, "arxiv", arxivMentionIn(doi));
  if (url !== null) readAddress(url.slice(0, 500), found);
  // The Anthology's own address before the DOI, which now and then is another paper's.
  if (doi?.startsWith("10.18653/") === true && !/aclanthology|aclweb/u.test(url ?? ""))
    addTo(found, "acl", anthologyId(ACL_DOI.exec(doi)?.[1]));
  return found.size === 0 ? [] : [...found].sort();
}

function readAddress(address: string, found: Set<string>): void {
  if (/acl(?:anthology|web)/iu.test(address)) {
    addTo(found, "acl", anthologyId(ACL_ADDRESS.exec(address)?.[1]));
    return;
  }
  const mirrored = ARXIV_MIRRORS.exec(address)?.[1];
  if (mirrored !== undefined) addTo(found, "arxiv", arxivMentionIn(`arxiv ${mirrored}`));
  else if (/arxiv\.org\//iu.test(address)) addTo(found, "arxiv", arxivMentionIn(address));
  else if (/openreview\.net/iu.test(address))
    addTo(found, "openreview", OPENREVIEW_ADDRESS.exec(address)?.[1]);
  else if (/ncbi\.nlm/iu.test(address)) {
    addTo(found, "pmcid", PMC_ADDRESS.exec(address)?.[1]?.toUpperCase());
    addTo(found, "pmid", PMID_ADDRESS.exec(address)?.[1]);
  }
}

function addTo(found: Set<string>, scheme: string, value: string | null | undefined): void {
  if (value !== null && value !== undefined) found.add(`${scheme}:${value}`);
}

/** `P19-1001` in capitals, `2020.acl-main.1` in small letters. */
function anthologyId(written: string | undefined): string | undefined {
  return /^[a-z]/iu.test(written ?? "") ? written?.toUpperCase() : written?.toLowerCase();
}

/** arXiv, bioRxiv and medRxiv, SSRN, Research Square, Preprints.org, OSF and its kin, ChemRxiv, … */
const PREPRINT_DOI =
  /^10\.(?:48550|2139|21203|20944|26434|31219|31234|31235|31222|31223|36227|22541|5281|6084|32388|12688|1101\/(?:19|20)\d\d\.\d\d\.\d\d\.|1101\/\d{6}(?!\d))/u;

/** Whether a DOI is that of a preprint or a deposited copy, beside which a publisher's may stand. */
export function isPreprintDoi(doi: string): boolean {
  return PREPRINT_DOI.test(doi);
}
