// The shapes in which a corpus answers questions: what the command line prints, what the server
// sends and what the explorer shows. Plain JSON.
export type * from "./answers/refs.ts";
export type * from "./answers/papers.ts";
export type * from "./answers/paths.ts";
export type * from "./answers/profiles.ts";
export type * from "./answers/lines.ts";
export type * from "./answers/corpora.ts";
export type * from "./answers/jobs.ts";
export type * from "./answers/people.ts";
export type * from "./answers/trends.ts";
export type * from "./answers/map-years.ts";
export type * from "./answers/difference.ts";
export { IDENTITY_CODES } from "./answers/people.ts";
export type * from "./answers/portraits.ts";
export { PORTRAIT_LISTS } from "./answers/portraits.ts";
