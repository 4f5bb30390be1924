// Every route that answers with JSON, asked for real: the answer has the shape that the API
// description gives it, and the same question has the same bytes.
import { beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { errorShape } from "../../../server/http/openapi.ts";
import { ROUTES } from "../../../server/routes/table.ts";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";
import type { TestServer } from "../../support/server.ts";
import { SMALL_LISTING } from "../../support/listings.ts";
import { formOf } from "../../support/form.ts";
import { importOver } from "../../support/server.ts";

let server: TestServer;
let jobId: string;
let topicId: string;
let affiliatedId: string;

beforeAll(async () => {
  server = await serveCorpora();
  jobId = (await importOver(server, { "small.txt": SMALL_LISTING })).id;
  const affiliated = await importOver(server, { "affiliated.bib": AFFILIATED });
  affiliatedId = affiliated.corpusId!;
  const { topics } = (await (await server.api(`${tiny}/topics`)).json()) as {
    topics: { id: string }[];
  };
  topicId = topics[0]!.id;
  await server.api(`${tiny}/tags`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      changes: [
        {
          kind: "tagged",
          name: "Read / soon",
          members: [
            { id: "author:ada-lind", note: "Ask" },
            { id: "paper:deep-learning-on-graphs" },
          ],
        },
      ],
    }),
  });
});

const AFFILIATED = `@article{lind2019,
  author = {Lind, Ada},
  title = {Maps of Moss},
  affiliation = {Lindholm University, Oslo, Norway},
}
`;

const tiny = `/corpora/${TINY_ID}`;
const ALL = "base=everything";
const view = "kind=coauthorship&base=everything";

/** At least one question for every route of the table that answers with JSON. */
const QUESTIONS: readonly (readonly [name: string, path: string])[] = [
  ["getHealth", "/health"],
  ["getSession", "/session"],
  ["getApiDescription", "/openapi.json"],
  ["listCorpora", "/corpora"],
  ["getJob", "/jobs/:job"],
  ["getFetchOffer", "/fetches"],
  ["getCorpus", tiny],
  ["listIssues", `${tiny}/issues`],
  ["listIssues", `${tiny}/issues?severity=doubt&file=tiny.md&limit=1`],
  ["listCommunityPapers", `${tiny}/networks/keywords/communities/0/papers?limit=1`],
  [
    "getDifference",
    `${tiny}/networks/coauthorship/difference?${ALL}&firstYears=:2019&secondYears=2020:`,
  ],
  ["getNodeAttribute", `${tiny}/networks/coauthorship/attributes/mean-year`],
  ["getNodeAttribute", `${tiny}/networks/knowledge/attributes/venue?base=everything`],
  ["getTags", `${tiny}/tags`],
  ["listTagPapers", `${tiny}/tags/${encodeURIComponent("Read / soon")}/papers?all=true&limit=1`],
  ["describeNetwork", `${tiny}/networks/keywords/description`],
  ["listMapPapers", `${tiny}/networks/coauthorship/papers?${ALL}&sort=title&from=1&limit=2`],
  ["listMapPapers", `${tiny}/networks/keywords/papers?${ALL}&community=0&q=graph&year=2019`],
  ["listMapPapers", `${tiny}/networks/venues/papers?${ALL}&topic=:topic`],
  ["getTrends", `${tiny}/networks/coauthorship/trends?${ALL}`],
  [
    "getTrends",
    `${tiny}/networks/coauthorship/trends?${ALL}&link=author:ada-lind&link=author:bo-chen`,
  ],
  ["getTrends", `${tiny}/networks/knowledge/trends?${ALL}&entity=keyword:graph-network`],
  ["getMapYears", `${tiny}/networks/coauthorship/years?${ALL}`],
  ["getMapYears", `${tiny}/networks/knowledge/years?${ALL}&years=2019:2020`],
  ["search", `${tiny}/search?q=a`],
  ["search", `${tiny}/search?q=l&types=author,keyword&limit=2`],
  ["listPapers", `${tiny}/papers`],
  ["listPapers", `${tiny}/papers?author=author:ada-lind&years=2019:&limit=1`],
  ["getPaper", `${tiny}/papers/paper:graph-networks-for-molecules`],
  ["getAuthor", `${tiny}/authors/author:ada-lind`],
  ["getVenue", `${tiny}/venues/venue:iclr`],
  ["getKeyword", `${tiny}/keywords/keyword:graph-network`],
  ["getOrganization", "/corpora/:affiliated/organizations/organization:lindholm-university-no"],
  ["getCountry", "/corpora/:affiliated/countries/country:norway"],
  ["listPapers", "/corpora/:affiliated/papers?country=country:norway"],
  ["compareAuthors", `${tiny}/compare?a=author:ada-lind&b=author:bo-chen`],
  ["listIdentityQuestions", `${tiny}/identities`],
  ["listIdentityQuestions", `${tiny}/identities?code=maybe-one-author&author=author:ada-lind`],
  ["getDecisions", `${tiny}/decisions`],
  ["listTopics", `${tiny}/topics`],
  ["getTopic", `${tiny}/topics/:topic`],
  ["getPortrait", `${tiny}/portraits/author:ada-lind`],
  ["getPortrait", `${tiny}/portraits/:topic`],
  ["getPortrait", "/corpora/:affiliated/portraits/organization:lindholm-university-no"],
  ["getSideBySide", `${tiny}/side-by-side?a=author:ada-lind&b=author:cyra-ruiz`],
  ["getPaperSurroundings", `${tiny}/papers/paper:deep-learning-on-graphs/surroundings`],
  ["listPapers", "/corpora/:affiliated/papers?author=author:ada-lind&affiliation=country:norway"],
  ["getEvidence", `${tiny}/evidence?${view}&source=author:ada-lind&target=author:bo-chen`],
  ["getPath", `${tiny}/path?${view}&from=author:ada-lind&to=author:desiree-moreau`],
  ["getPath", `${tiny}/path?${view}&from=author:ada-lind&to=author:eve-okafor`],
  ["getPaths", `${tiny}/paths?${view}&from=author:ada-lind&to=author:desiree-moreau`],
  ["getPaths", `${tiny}/paths?${view}&from=author:ada-lind&to=author:bo-chen&since=2030&byline=1`],
];

test("every route that answers with JSON is asked below", () => {
  const inJson = ROUTES.filter(
    ({ method, answer }) => method === "get" && "application/json" in answer.content,
  ).map(({ name }) => name);
  // The export's JSON is a file, whose shape belongs to its format.
  const asked = new Set([...QUESTIONS.map(([name]) => name), "exportNetwork"]);
  expect([...asked].sort()).toEqual([...inJson].sort());
});

test.each(QUESTIONS)("%s: %s", async (name, path) => {
  const route = ROUTES.find((known) => known.name === name)!;
  const shape: z.ZodType = route.answer.content["application/json"]!;
  const ids = { job: jobId, topic: topicId, affiliated: affiliatedId };
  const ask = () =>
    server.api(
      Object.entries(ids).reduce((filled, [name, id]) => filled.replace(`:${name}`, id), path),
    );
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const text = await answer.text();
  shape.parse(JSON.parse(text));
  const again = await ask();
  expect(await again.text()).toBe(text);
  expect(again.headers.get("etag")).toBe(answer.headers.get("etag"));
  expect(server.faults).toEqual([]);
});

test("the routes that change something answer in their shapes too", async () => {
  const find = (name: string): z.ZodType =>
    ROUTES.find((known) => known.name === name)!.answer.content["application/json"]!;
  const begun = await server.api("/corpora", {
    method: "POST",
    body: formOf({ "b.txt": `${SMALL_LISTING}\n` }),
  });
  const body = find("createCorpus").parse(await begun.json()) as { job: { id: string } };
  const ended = await server.api(`/jobs/${body.job.id}`, { method: "DELETE" });
  find("cancelJob").parse(await ended.json());
});

/** What can be wrong with each question, and the code that says so. */
const REFUSALS: readonly (readonly [path: string, status: number, code: string])[] = [
  ["/nowhere", 404, "not-found"],
  ["/corpora/", 404, "not-found"],
  ["/Corpora", 404, "not-found"],
  ["/corpora/other", 404, "unknown-corpus"],
  ["/corpora/other/issues", 404, "unknown-corpus"],
  ["/corpora/other/issues?format=csv", 404, "unknown-corpus"],
  ["/corpora/other/search?q=a", 404, "unknown-corpus"],
  ["/corpora/other/papers", 404, "unknown-corpus"],
  ["/corpora/other/papers?format=csv", 404, "unknown-corpus"],
  ["/corpora/other/networks/keywords", 404, "unknown-corpus"],
  ["/corpora/other/networks/keywords/attributes/venue", 404, "unknown-corpus"],
  [`${tiny}/networks/keywords/attributes/weight`, 400, "invalid-parameter"],
  ["/corpora/other/networks/keywords/papers", 404, "unknown-corpus"],
  ["/corpora/other/networks/keywords/trends", 404, "unknown-corpus"],
  ["/corpora/other/networks/keywords/years", 404, "unknown-corpus"],
  [`${tiny}/networks/keywords/years?community=0`, 400, "invalid-parameter"],
  [`${tiny}/networks/coauthorship/papers?sort=id`, 400, "invalid-parameter"],
  [`${tiny}/networks/coauthorship/papers?from=-1`, 400, "invalid-parameter"],
  [`${tiny}/networks/coauthorship/papers?year=MMXX`, 400, "invalid-parameter"],
  [`${tiny}/networks/coauthorship/papers?link=author:ada-lind`, 400, "invalid-parameter"],
  [
    `${tiny}/networks/coauthorship/papers?entity=author:ada-lind&community=0`,
    400,
    "invalid-parameter",
  ],
  [`${tiny}/networks/coauthorship/trends?community=99`, 404, "unknown-node"],
  [`${tiny}/networks/coauthorship/trends?entity=author:nobody`, 404, "unknown-entity"],
  [`${tiny}/networks/coauthorship/trends?topic=topic:nothing`, 404, "unknown-entity"],
  [
    `${tiny}/networks/coauthorship/trends?${ALL}&link=author:ada-lind&link=author:eve-okafor`,
    404,
    "unknown-link",
  ],
  ["/corpora/other/authors/author:a", 404, "unknown-corpus"],
  ["/corpora/__proto__", 404, "unknown-corpus"],
  ["/jobs/other", 404, "unknown-job"],
  ["/jobs/other/events", 404, "unknown-job"],
  [`${tiny}/issues?severity=bad`, 400, "invalid-parameter"],
  [`${tiny}/issues?limit=0`, 400, "invalid-parameter"],
  [`${tiny}/issues?limit=1001`, 400, "invalid-parameter"],
  [`${tiny}/search`, 400, "invalid-parameter"],
  [`${tiny}/search?q=a&q=b`, 400, "invalid-parameter"],
  [`${tiny}/search?q=a&types=author,`, 400, "invalid-parameter"],
  [`${tiny}/search?q=a&limit=1e3`, 400, "invalid-parameter"],
  [`${tiny}/papers?limit=201`, 400, "invalid-parameter"],
  [`${tiny}/papers?limit=`, 400, "invalid-parameter"],
  [`${tiny}/papers?next=nonsense`, 400, "invalid-option"],
  [`${tiny}/papers?years=2020:2019`, 400, "invalid-parameter"],
  [`${tiny}/papers?author=keyword:x`, 400, "invalid-parameter"],
  [`${tiny}/papers?author=author:nobody`, 404, "unknown-entity"],
  [`${tiny}/papers?format=gexf`, 400, "invalid-parameter"],
  [`${tiny}/papers?autor=author:ada-lind`, 400, "invalid-parameter"],
  [`${tiny}/papers/paper:none`, 404, "unknown-entity"],
  [`${tiny}/authors/venue:iclr`, 404, "unknown-entity"],
  [`${tiny}/authors/__proto__`, 404, "unknown-entity"],
  [`${tiny}/authors/author:__proto__`, 404, "unknown-entity"],
  [`${tiny}/evidence?kind=coauthorship`, 400, "invalid-parameter"],
  [`${tiny}/evidence?${view}&source=x&target=y`, 400, "invalid-parameter"],
  [`${tiny}/evidence?${view}&source=author:x&target=author:y`, 404, "unknown-node"],
  [`${tiny}/evidence?${view}&source=author:ada-lind&target=author:eve-okafor`, 404, "unknown-link"],
  [`${tiny}/path?${view}&from=author:x&to=author:y`, 404, "unknown-node"],
  [`${tiny}/paths?${view}&from=author:x&to=author:y`, 404, "unknown-node"],
  [`${tiny}/paths?${view}&from=author:ada-lind`, 400, "invalid-parameter"],
  [
    `${tiny}/paths?${view}&from=author:ada-lind&to=author:bo-chen&count=21`,
    400,
    "invalid-parameter",
  ],
  [`${tiny}/paths?${view}&from=author:ada-lind&to=author:bo-chen&not=bo`, 400, "invalid-parameter"],
  [
    `${tiny}/paths?${view}&from=author:ada-lind&to=author:bo-chen&not=author:bo-chen`,
    400,
    "invalid-option",
  ],
  [`${tiny}/networks/nothing`, 400, "invalid-parameter"],
  [`${tiny}/networks/keywords?counting=half`, 400, "invalid-parameter"],
  [`${tiny}/networks/keywords?years=abc`, 400, "invalid-parameter"],
  [`${tiny}/networks/keywords?minPapers=0`, 400, "invalid-parameter"],
  [`${tiny}/networks/keywords?base=other`, 400, "invalid-parameter"],
  [`${tiny}/networks/keywords/export`, 400, "invalid-parameter"],
  [`${tiny}/networks/keywords/export?format=bmp`, 400, "invalid-parameter"],
];

test.each(REFUSALS)("%s is answered %i, %s", async (path, status, code) => {
  const answer = await server.api(path);
  expect(answer.headers.get("content-type")).toContain("application/json");
  const body = errorShape.parse(await answer.json());
  expect(body).toMatchObject({ ok: false, status, code });
  expect(answer.status).toBe(status);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts\b|at \w+ \(/u);
  expect(server.faults).toEqual([]);
});

test.each([
  ["PUT", "/corpora", "GET, HEAD, POST"],
  ["POST", "/health", "GET, HEAD"],
  ["PUT", tiny, "GET, HEAD, PATCH, DELETE"],
  ["DELETE", `${tiny}/networks/keywords`, "GET, HEAD"],
  ["OPTIONS", "/jobs/x", "GET, HEAD, DELETE"],
])("%s %s is answered 405 with what is allowed", async (method, path, allow) => {
  const answer = await server.api(path, { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe(allow);
  expect(errorShape.parse(await answer.json()).code).toBe("method-not-allowed");
});
