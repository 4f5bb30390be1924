// One table, three faces: what it declares, what Express answers, what the description says.
import { expect, test } from "vitest";
import { describeApi } from "../../../server/http/openapi.ts";
import { createRouter, expressPath } from "../../../server/http/router.ts";
import type { Context } from "../../../server/http/route.ts";
import { statusOf } from "../../../server/problem.ts";
import { ROUTES } from "../../../server/routes/table.ts";
import { startServer } from "../../support/server.ts";

interface Operation {
  operationId: string;
  summary: string;
  parameters: { name: string; in: string; required: boolean; description?: string }[];
  responses: Record<string, { description: string; content: Record<string, unknown> }>;
  requestBody?: { content: Record<string, unknown> };
}
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

const description = describeApi(ROUTES, "1.2.3") as unknown as Description;

test("the description lists exactly the routes of the table", () => {
  const described = Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { operationId }]) => [operationId, method, path]),
  );
  const declared = ROUTES.map(({ name, method, path }) => [name, method, path]);
  expect(described.sort()).toEqual(declared.sort());
  expect(new Set(ROUTES.map(({ name }) => name)).size).toBe(ROUTES.length);
});

test("Express has exactly the routes of the table", () => {
  const router = createRouter(ROUTES, {} as Context);
  const known = router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : route.stack.flatMap(({ method }) => (method ? [`${method} ${route.path}`] : [])),
  );
  const declared = ROUTES.map(({ method, path }) => `${method} ${expressPath(path)}`);
  expect(known.sort()).toEqual(declared.sort());
});

test("the server gives the description away", async () => {
  const server = await startServer();
  const answer = (await (await server.api("/openapi.json")).json()) as Description;
  expect(answer).toEqual(JSON.parse(JSON.stringify(describeApi(ROUTES, "0.0.0-test"))));
  expect(answer.openapi).toBe("3.1.0");
});

test("every parameter of a path is declared, and says what it is unless its values do", () => {
  for (const { path, params, query } of ROUTES) {
    const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
    expect(Object.keys(params.shape).sort()).toEqual(names.sort());
    expect(Object.keys(query.shape).filter((name) => names.includes(name))).toEqual([]);
  }
});

test.each(ROUTES.map((route) => [route.name, route] as const))(
  "%s is described whole",
  (_, route) => {
    const operation = description.paths[route.path]![route.method]!;
    expect(operation.summary).toMatch(/\.$/u);
    for (const { in: place, description: words, name } of operation.parameters)
      if (place === "query") expect(words, name).toBeTruthy();
    const success = operation.responses[String(route.answer.status)]!;
    expect(Object.keys(success.content)).toEqual(Object.keys(route.answer.content));
    for (const code of route.errors)
      expect(operation.responses[String(statusOf(code))]?.description).toContain(code);
    expect(operation.requestBody === undefined).toBe(route.body === undefined);
    if (route.body !== undefined) expect(["post", "patch"]).toContain(route.method);
  },
);

test("every reference inside the description leads somewhere", () => {
  const references = JSON.stringify(description).match(/#\/components\/schemas\/\w+/gu) ?? [];
  expect(references.length).toBeGreaterThan(20);
  for (const reference of references)
    expect(description.components.schemas).toHaveProperty(reference.split("/").at(-1)!);
});
