// Lists of people over HTTP: who they are, who connects them, conflicts, and who could review.
import { beforeAll, expect, test } from "vitest";
import type {
  ConflictReport,
  Connectors,
  MatchedNames,
  ReviewerSuggestions,
} from "../../../graph/index.ts";
import {
  conflictReport,
  connectors,
  matchedNames,
  reviewerSuggestions,
} from "../../../server/routes/shapes/people.ts";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";
import type { TestServer } from "../../support/server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await serveCorpora();
});

function send(path: string, body: unknown): Promise<Response> {
  return server.api(`/corpora/${TINY_ID}/people/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function ask<T>(path: string, body: unknown): Promise<T> {
  const answer = await send(path, body);
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

test("names are matched", async () => {
  const found = await ask<MatchedNames>("names", { text: "Lind, Ada\nMoreau, D.\nNobody Here" });
  expect(matchedNames.parse(found)).toEqual(found);
  expect(found.lines.map(({ status, author }) => [status, author])).toEqual([
    ["found", "author:ada-lind"],
    ["found", "author:desiree-moreau"],
    ["none", null],
  ]);
});

test("who connects people", async () => {
  // Ada – Cyra – Désirée.
  const ids = ["author:ada-lind", "author:desiree-moreau"];
  const found = await ask<Connectors>("connectors?base=everything", { ids });
  expect(connectors.parse(found)).toEqual(found);
  expect(found).toEqual({ ids: ["author:cyra-ruiz"], groups: [ids], absent: [] });
});

const CONFLICTS = {
  submissions: { by: "text", text: "=SUM(1); Ada Lind, Eve Okafor" },
  reviewers: { text: "Bo Chen\nFinn O'Hara" },
};

test("conflicts, with the papers behind them", async () => {
  const report = await ask<ConflictReport>("conflicts", CONFLICTS);
  expect(conflictReport.parse(report)).toEqual(report);
  // The newest year is 2022; three years back is 2019: Eve and Finn's paper of 2018 is older.
  expect(report.years).toEqual([2019, 2022]);
  expect(
    report.conflicts.map(({ rule, reviewer, paperCount }) => [rule, reviewer, paperCount]),
  ).toEqual([["joint-paper", 0, 2]]);
});

test("conflicts as files that no spreadsheet computes", async () => {
  const csv = await send("conflicts", { ...CONFLICTS, format: "csv" });
  expect(csv.headers.get("content-type")).toContain("text/csv");
  const rows = (await csv.text()).split("\r\n");
  expect(rows[1]).toBe(
    "1,'=SUM(1),Bo Chen,Ada Lind,joint paper,yes,2020,2,Deep Learning on Graphs (ICLR 2020); Graph Networks for Molecules (ICLR 2019)",
  );
  const text = await (await send("conflicts", { ...CONFLICTS, format: "markdown" })).text();
  expect(text).toContain("1 of 2 pairs of a submission and a reviewer");
  expect(text).toContain("**Bo Chen** and Ada Lind: joint paper; Deep Learning on Graphs");
});

test("papers of the collection are submissions, too; what somebody chose counts", async () => {
  const report = await ask<ConflictReport>("conflicts", {
    submissions: { by: "years", years: [2021, 2022] },
    reviewers: { text: "Somebody", chosen: [["Somebody", "author:cyra-ruiz"]] },
  });
  expect(report.submissions.map(({ title }) => title)).toEqual([
    "Sampling from Language Models",
    "Learning to Sample",
  ]);
  expect(report.conflicts.map(({ submission, rule }) => [submission, rule])).toEqual([
    [0, "same-person"],
    [0, "joint-paper"],
    [1, "joint-paper"],
  ]);
});

test("reviewers, without those in conflict", async () => {
  const found = await ask<ReviewerSuggestions>("reviewers", {
    submission: {
      by: "text",
      title: "Learning to sample graphs",
      authors: { text: "Bo Chen" },
    },
    options: { conflicts: {} },
  });
  expect(reviewerSuggestions.parse(found)).toEqual(found);
  expect(found.suggested.map(({ id }) => id)).toContain("author:desiree-moreau");
  expect(found.setAside.map(({ id, why }) => [id, why])).toContainEqual([
    "author:ada-lind",
    "conflict",
  ]);
  // Whoever wrote it is neither suggested nor set aside.
  const all = [...found.suggested, ...found.setAside].map(({ id }) => id);
  expect(all).not.toContain("author:bo-chen");
});

test("reviewers as files, named for the collection", async () => {
  const submission = { by: "text", title: "Learning to sample graphs" };
  for (const [format, ending] of [
    ["csv", "csv"],
    ["markdown", "md"],
  ]) {
    const answer = await send("reviewers", { submission, options: { conflicts: {} }, format });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toContain(`reviewers.${ending}`);
    expect(await answer.text()).toContain("Désirée Moreau");
  }
});

test("of a paper of the collection its authors are known, and the paper itself says nothing", async () => {
  const found = await ask<ReviewerSuggestions>("reviewers", {
    submission: { by: "paper", id: "paper:learning-to-sample" },
    options: { conflicts: { rules: [] }, activeYears: null },
  });
  expect(found.authors.map(({ name }) => name)).toEqual(["Désirée Moreau"]);
  expect(found.suggested.flatMap(({ papers }) => papers).map(({ id }) => id)).not.toContain(
    "paper:learning-to-sample",
  );
});

test("what makes no sense is refused in words", async () => {
  const refused = async (path: string, body: unknown, status: number) => {
    const answer = await send(path, body);
    expect(answer.status).toBe(status);
    await answer.body?.cancel();
  };
  await refused("names", { text: 3 }, 400);
  await refused("names", { text: "x".repeat(2_000_001) }, 400);
  await refused("connectors", { ids: ["paper:x"] }, 400);
  await refused("conflicts", { submissions: { by: "wish" }, reviewers: { text: "" } }, 400);
  await refused(
    "conflicts",
    { ...CONFLICTS, submissions: { by: "papers", ids: ["paper:none"] } },
    404,
  );
  await refused(
    "reviewers",
    { submission: { by: "text", title: "x" }, options: { limit: 0, conflicts: {} } },
    400,
  );
});
