// What an address says about a paper: its DOI, and whether it is a paper's address at all.

/** Of old DOIs the brackets of a SICI belong to it: `10.1002/(SICI)…42:4<233::AID-ASI1>3.0.CO;2-8`. */
const DOI =
  /(?:^|doi\.org\/|doi:\s*|\/doi\/(?:abs\/|full\/|pdf\/|epdf\/)?|\s)(10\.\d{4,9}\/[^\s"'<>?#]+(?:<\d+:[^\s"'<>]{1,40}>[^\s"'<>?#]*)?)/i;

/** The DOI in a text or address, bare and in lower case, or null. */
export function doiIn(text: string): string | null {
  const match = DOI.exec(text.slice(0, 2000));
  if (!match) return null;
  let doi = safelyDecoded(match[1]!)
    .toLowerCase()
    .replace(/(?<![.,;:])[.,;:]+$/, "");
  // A closing bracket belongs to the DOI only when it opens inside it.
  while (/[)\]}]$/.test(doi) && !/[([{]/.test(doi))
    doi = doi.slice(0, -1).replace(/(?<![.,;:])[.,;:]+$/, "");
  return doi;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const SCHOLARLY =
  /(?:arxiv\.org|openreview\.net|doi\.org|aclanthology|aclweb\.org|openaccess\.thecvf|proceedings\.|papers\.n(?:eur)?ips|dl\.acm\.org|ieeexplore|link\.springer|sciencedirect|semanticscholar|biorxiv|medrxiv|pubmed|ncbi\.nlm|nature\.com\/articles|pnas\.org|mdpi\.com|jmlr\.org|mlr\.press|huggingface\.co\/papers|ecva\.net|isca-(?:speech|archive)|roboticsproceedings|ijcai\.org\/proceedings|ojs\.aaai|vldb\.org|usenix\.org\/conference|eprint\.iacr|hal\.science|ssrn\.com|papers\.cool|\.pdf(?:$|[?#]))/i;

/** Whether an address usually leads to a paper. */
export function isScholarly(url: string): boolean {
  return SCHOLARLY.test(url);
}

/** Whether a text is an address and nothing else. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text);
}

const LABELS = new Set(
  `paper papers pdf link links url here abs abstract arxiv openreview code codes github project page website web
  homepage home video slides slide poster talk demo data dataset datasets model models blog doi html supp supplementary
  supplement appendix bib bibtex cite citation review reviews pytorch tensorflow jax keras official unofficial
  implementation repo repository hf huggingface colab notebook twitter tweet thread x youtube bilibili zhihu download
  source read more view full text publication site open access acm ieee springer pmlr cvf acl anthology nips neurips
  icml iclr cvpr post article preprint version extended conference journal results weights checkpoint checkpoints
  tutorial presentation recording paperswithcode pwc stars star 论文 链接 代码 地址 原文 主页 项目 数据 视频 解读 知乎 下载 论文链接 论文地址
  代码链接 开源 项目主页 中文 英文`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Whether a link's text says only what it leads to (`PDF`, `[code]`, `3 min video`), no title. */
export function isLinkLabel(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.:/]+/gu, " ")
    .trim();
  if (bare === "" || isAddress(text.trim())) return true;
  if (/^(?:arxiv:? ?)?\d{4}\.\d{4,5}(?:v\d+)?$/.test(bare)) return true;
  const words = bare.split(/[ :/.]+/).filter((word) => word !== "");
  return (
    words.length <= 5 &&
    words.every(
      (w) => LABELS.has(w) || /^\d+$/.test(w) || /^(?:min|minute|the|with|and)$/.test(w),
    ) &&
    words.some((w) => LABELS.has(w))
  );
}
