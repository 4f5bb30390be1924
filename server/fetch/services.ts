// The services that can be asked: each has one address, fixed here and nowhere else. Nothing that a
// person types or a service answers changes a host.

export interface Service {
  readonly title: string;
  /** Scheme and host; everything else of an address is made of escaped parts. */
  readonly origin: string;
  /** Milliseconds between the end of one request and the start of the next. */
  readonly pauseMs: number;
  /** What a key is good for there, and where one is made; null where there are none. */
  readonly keyHelp: string | null;
}

export const SERVICES = {
  openalex: {
    title: "OpenAlex",
    origin: "https://api.openalex.org",
    pauseMs: 150,
    keyHelp: "OpenAlex gives little without a key: make a free one at openalex.org/settings/api",
  },
  crossref: {
    title: "Crossref",
    origin: "https://api.crossref.org",
    pauseMs: 400,
    keyHelp: null,
  },
  arxiv: { title: "arXiv", origin: "https://export.arxiv.org", pauseMs: 3000, keyHelp: null },
  "semantic-scholar": {
    title: "Semantic Scholar",
    origin: "https://api.semanticscholar.org",
    pauseMs: 1100,
    keyHelp:
      "Without a key all people share one allowance: ask for one at semanticscholar.org/product/api",
  },
  openreview: {
    title: "OpenReview",
    origin: "https://api2.openreview.net",
    pauseMs: 1000,
    keyHelp: null,
  },
  /** Venues of the years up to 2023 are often only there. */
  "openreview-1": {
    title: "OpenReview (API 1)",
    origin: "https://api.openreview.net",
    pauseMs: 1000,
    keyHelp: null,
  },
  dblp: { title: "DBLP", origin: "https://dblp.org", pauseMs: 2000, keyHelp: null },
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceName = keyof typeof SERVICES;
