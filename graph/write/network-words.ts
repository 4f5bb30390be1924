// What networks, their nodes and their links are called, and what adds to a link.
import type { NetworkKind } from "../model/network.ts";

/** What a network is called in words, and what its nodes are. */
export const NETWORK_WORDS: Readonly<
  Record<NetworkKind, { title: string; node: string; nodes: string; link: string; links: string }>
> = {
  knowledge: {
    title: "Knowledge graph",
    node: "node",
    nodes: "nodes",
    link: "link",
    links: "links",
  },
  coauthorship: {
    title: "Co-authorship network",
    node: "author",
    nodes: "authors",
    link: "co-authorship link",
    links: "co-authorship links",
  },
  keywords: {
    title: "Keyword co-occurrence network",
    node: "keyword",
    nodes: "keywords",
    link: "co-occurrence link",
    links: "co-occurrence links",
  },
  "author-keyword": {
    title: "Network of authors and keywords",
    node: "author or keyword",
    nodes: "authors and keywords",
    link: "link",
    links: "links",
  },
  venues: {
    title: "Network of venues with shared authors",
    node: "venue",
    nodes: "venues",
    link: "link",
    links: "links",
  },
  papers: {
    title: "Network of papers by shared keywords and references",
    node: "paper",
    nodes: "papers",
    link: "link",
    links: "links",
  },
  citation: {
    title: "Citation network",
    node: "paper",
    nodes: "papers",
    link: "citation link",
    links: "citation links",
  },
  coupling: {
    title: "Bibliographic coupling network",
    node: "paper",
    nodes: "papers",
    link: "coupling link",
    links: "coupling links",
  },
  cocitation: {
    title: "Co-citation network",
    node: "paper",
    nodes: "papers",
    link: "co-citation link",
    links: "co-citation links",
  },
  organizations: {
    title: "Network of organizations with shared papers",
    node: "organization",
    nodes: "organizations",
    link: "link",
    links: "links",
  },
  countries: {
    title: "Network of countries with shared papers",
    node: "country",
    nodes: "countries",
    link: "link",
    links: "links",
  },
};

/** What adds to a link, in full and in fractional counting. */
export const COUNTING_WORDS: Readonly<
  Record<NetworkKind, readonly [full: string, fractional: string]>
> = {
  knowledge: ["every paper adds 1 to a link", "a paper of n authors or keywords adds 1/n to each"],
  coauthorship: sharedPaper(),
  keywords: sharedPaper(),
  "author-keyword": [
    "every shared paper adds 1 to a link",
    "a paper of a authors and k keywords adds 1/(a·k) to each of its links",
  ],
  venues: [
    "every author who publishes in both adds 1 to a link",
    "an author of n venues adds 1/(n−1) to each link",
  ],
  papers: [
    "every shared keyword or reference adds 1 to a link",
    "a keyword or reference of n papers adds 1/(n−1) to each link",
  ],
  citation: [
    "every citation adds 1 to a link",
    "a paper of n references adds 1/n to each of its links",
  ],
  coupling: [
    "every shared reference adds 1 to a link",
    "a reference of n papers adds 1/(n−1) to each link",
  ],
  cocitation: [
    "every paper that cites both adds 1 to a link",
    "a paper that cites n papers here adds 1/(n−1) to each link",
  ],
  organizations: sharedPaper(),
  countries: sharedPaper(),
};

function sharedPaper(): readonly [full: string, fractional: string] {
  return [
    "every shared paper adds 1 to a link",
    "a paper of n items adds 1/(n−1) to each of its links",
  ];
}
