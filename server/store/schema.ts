// The tables of corpora, in PostgreSQL's SQL. Rows of a corpus carry its id and their row number in
// the corpus; papers and what hangs on them have (corpus_id, paper) first in their keys, so that a
// cluster can spread them by paper. No serial keys, no foreign keys, no triggers, for the same reason.
import { createHash } from "node:crypto";

const INDEX_1 = `
CREATE TABLE corpora (
  corpus_id text PRIMARY KEY,
  fingerprint text NOT NULL,
  record_count integer NOT NULL,
  row_counts json NOT NULL,   -- rows in each table below
  entry json NOT NULL,        -- what a list of corpora shows
  ready boolean NOT NULL      -- false until every row is there
);

CREATE TABLE papers (
  corpus_id text NOT NULL,
  paper integer NOT NULL,
  id text NOT NULL,
  title text,
  label text NOT NULL,
  abstract text,
  year integer NOT NULL,          -- 0: unknown
  date text,
  venue integer NOT NULL,         -- -1: none
  acceptance json,
  presentation text,
  session json,
  doi text,
  url text,
  links json NOT NULL,
  identifiers json NOT NULL,
  type text,
  pages text,
  citation_count integer NOT NULL, -- -1: unknown
  cited json NOT NULL,
  author_count integer NOT NULL,  -- -1: unknown
  sources json NOT NULL,
  extra json NOT NULL,
  PRIMARY KEY (corpus_id, paper)
);

CREATE TABLE authors (
  corpus_id text NOT NULL,
  author integer NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  variants json NOT NULL,
  affiliations json NOT NULL,
  PRIMARY KEY (corpus_id, author)
);

CREATE TABLE venues (
  corpus_id text NOT NULL,
  venue integer NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  variants json NOT NULL,
  PRIMARY KEY (corpus_id, venue)
);

CREATE TABLE keywords (
  corpus_id text NOT NULL,
  keyword integer NOT NULL,
  id text NOT NULL,
  label text NOT NULL,
  variants json NOT NULL,
  PRIMARY KEY (corpus_id, keyword)
);

CREATE TABLE authorships (
  corpus_id text NOT NULL,
  paper integer NOT NULL,
  position integer NOT NULL,
  author integer NOT NULL,
  as_written text NOT NULL,
  PRIMARY KEY (corpus_id, paper, position)
);

CREATE TABLE paper_keywords (
  corpus_id text NOT NULL,
  paper integer NOT NULL,
  position integer NOT NULL,
  keyword integer NOT NULL,
  score real NOT NULL,
  met_in smallint NOT NULL,
  PRIMARY KEY (corpus_id, paper, position)
);

CREATE TABLE organizations (
  corpus_id text NOT NULL,
  organization integer NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  variants json NOT NULL,
  country integer NOT NULL,       -- -1: not known
  PRIMARY KEY (corpus_id, organization)
);

CREATE TABLE countries (
  corpus_id text NOT NULL,
  country integer NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  code text NOT NULL,
  PRIMARY KEY (corpus_id, country)
);

CREATE TABLE paper_organizations (
  corpus_id text NOT NULL,
  paper integer NOT NULL,
  position integer NOT NULL,
  organization integer NOT NULL,
  author integer NOT NULL,        -- -1: not in the byline
  PRIMARY KEY (corpus_id, paper, position)
);

CREATE TABLE paper_countries (
  corpus_id text NOT NULL,
  paper integer NOT NULL,
  position integer NOT NULL,
  country integer NOT NULL,
  author integer NOT NULL,        -- -1: not in the byline
  PRIMARY KEY (corpus_id, paper, position)
);

CREATE TABLE notes (
  corpus_id text NOT NULL,
  note integer NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  ids json NOT NULL,
  confidence json,
  PRIMARY KEY (corpus_id, note)
);

CREATE TABLE issues (
  corpus_id text NOT NULL,
  issue integer NOT NULL,
  code text NOT NULL,
  severity text NOT NULL,
  file text NOT NULL,
  line integer NOT NULL,
  "column" integer NOT NULL,
  raw text NOT NULL,
  message text NOT NULL,
  PRIMARY KEY (corpus_id, issue)
);
`;

/** Numbers of serials and people, and languages. */
const INDEX_2 = `
ALTER TABLE papers ADD COLUMN issns json NOT NULL DEFAULT '[]';
ALTER TABLE papers ADD COLUMN language text;
ALTER TABLE authors ADD COLUMN identifiers json NOT NULL DEFAULT '[]';
`;

/** What of a corpus that grows need not be written again. */
const INDEX_3 = `
ALTER TABLE corpora ADD COLUMN blocks json; -- by table hashes of every 32 keys; null: rows not numbered by ids
`;

/**
 * The steps in which the tables came about. A server's database may have taken some of them: what
 * is here stays as it is, and a change is a step more.
 */
export const SCHEMA_STEPS: readonly string[] = [INDEX_1, INDEX_2, INDEX_3];

export const SCHEMA_SQL = SCHEMA_STEPS.join("\n");

/** Changes with the text above; an embedded database of another schema is made again from the sources. */
export const SCHEMA_ID = createHash("sha256").update(SCHEMA_SQL).digest("hex").slice(0, 16);
