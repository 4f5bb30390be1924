// `npm run bench:quality`: how right identities, keywords and topics are, on real data with known
// answers beside the repository, next to simpler methods run by the same scripts.
// `npm run bench:quality -- authors` (or keywords, topics, reviewers) does one of them.
import { benchAuthors } from "./quality/authors.ts";
import { whyNot } from "./quality/gold.ts";
import { benchKeywords } from "./quality/keywords.ts";
import { benchReviewers } from "./quality/reviewers.ts";
import { benchTopics } from "./quality/topics.ts";

const PARTS = new Map([
  ["authors", benchAuthors],
  ["keywords", benchKeywords],
  ["topics", benchTopics],
  ["reviewers", benchReviewers],
]);

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !PARTS.has(name));
const reason = whyNot();
if (unknown !== undefined) {
  console.error(`There is no part ${unknown}; there are ${[...PARTS.keys()].join(", ")}.`);
  process.exitCode = 2;
} else if (reason !== null) console.log(`SKIPPED: ${reason}`);
else for (const [name, bench] of PARTS) if (asked.length === 0 || asked.includes(name)) bench();
