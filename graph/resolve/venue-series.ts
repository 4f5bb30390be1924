// Well-known series of conferences and preprint servers, with the other names they go by.

interface Series {
  readonly name: string;
  /** Folded, without year and ordinal. */
  readonly aliases: readonly string[];
}

/** First the short name that everyone uses, then the long and former ones. */
export const VENUE_SERIES: readonly Series[] = [
  ["ICLR", "international conference on learning representations"],
  [
    "NeurIPS",
    "nips",
    "advances in neural information processing systems",
    "neural information processing systems",
    "conference on neural information processing systems",
    "annual conference on neural information processing systems",
  ],
  ["ICML", "international conference on machine learning"],
  ["AISTATS", "international conference on artificial intelligence and statistics"],
  ["UAI", "conference on uncertainty in artificial intelligence"],
  ["COLT", "conference on learning theory", "annual conference on learning theory"],
  ["CoRL", "conference on robot learning"],
  ["ACML", "asian conference on machine learning"],
  ["AAAI", "aaai conference on artificial intelligence"],
  [
    "IJCAI",
    "international joint conference on artificial intelligence",
    "international joint conferences on artificial intelligence",
  ],
  [
    "CVPR",
    "conference on computer vision and pattern recognition",
    "ieee conference on computer vision and pattern recognition",
    "ieee cvf conference on computer vision and pattern recognition",
  ],
  [
    "ICCV",
    "international conference on computer vision",
    "ieee international conference on computer vision",
    "ieee cvf international conference on computer vision",
  ],
  ["ECCV", "european conference on computer vision"],
  [
    "ACL",
    "annual meeting of the association for computational linguistics",
    "meeting of the association for computational linguistics",
  ],
  [
    "EMNLP",
    "conference on empirical methods in natural language processing",
    "empirical methods in natural language processing",
  ],
  [
    "NAACL",
    "conference of the north american chapter of the association for computational linguistics",
  ],
  ["COLING", "international conference on computational linguistics"],
  [
    "KDD",
    "sigkdd",
    "acm sigkdd",
    "acm sigkdd international conference on knowledge discovery and data mining",
    "acm sigkdd conference on knowledge discovery and data mining",
  ],
  [
    "ICASSP",
    "ieee international conference on acoustics speech and signal processing",
    "international conference on acoustics speech and signal processing",
  ],
  [
    "ICRA",
    "ieee international conference on robotics and automation",
    "international conference on robotics and automation",
  ],
  ["JMLR", "journal of machine learning research"],
  ["TMLR", "transactions on machine learning research"],
  ["arXiv", "arxiv e prints", "arxiv preprint", "corr", "computing research repository"],
].map(([name, ...aliases]) => ({ name: name!, aliases }));

/** Venues where papers wait for publication: any other venue is the better one to name. */
export const PREPRINT_VENUES: ReadonlySet<string> = new Set([
  "arxiv",
  "biorxiv",
  "medrxiv",
  "ssrn",
  "openreview",
  "hal",
  "zenodo",
  "techrxiv",
  "research square",
  "preprint",
]);
