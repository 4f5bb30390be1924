// The description of the API, made from the same table as the routes themselves.
import { z } from "zod";
import type { Right } from "../access/access.ts";
import { statusOf } from "../problem.ts";
import { COMMON_ERRORS, type AnswerSpec, type BodySpec, type Route } from "./route.ts";

type Json = Readonly<Record<string, unknown>>;

/** Shapes with a name of their own in the description. */
export const namedShapes = z.registry<{ id: string }>();

/** Registers a shape under a name and gives it back. */
export function named<T extends z.ZodType>(id: string, shape: T): T {
  namedShapes.add(shape, { id });
  return shape;
}

export const errorShape = named(
  "Error",
  z.strictObject({
    ok: z.literal(false),
    status: z.int().min(400).max(599),
    code: z.string(),
    errors: z.array(z.strictObject({ message: z.string() })).min(1),
  }),
);

/** An OpenAPI 3.1 document. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operationOf(route);
  return {
    openapi: "3.1.0",
    info: {
      title: "Asterism",
      version,
      description: "Co-authorship maps and topic maps from lists of papers.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api" }],
    paths,
    components: { securitySchemes: SECURITY_SCHEMES, schemas: componentSchemas() },
  };
}

/** How a request shows that it may. */
const SECURITY_SCHEMES: Json = {
  token: {
    type: "http",
    scheme: "bearer",
    description: "The token that the server was started with.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "asterism",
    description: "What /login gives a browser; over https its name is __Host-asterism.",
  },
};

/** The empty way last: a server may let everybody read, or do all. */
function securityOf(right: Right): readonly Json[] {
  return right === "open" ? [] : [{ token: [] }, { session: [] }, {}];
}

function operationOf(route: Route): Json {
  return {
    operationId: route.name,
    summary: route.summary,
    security: securityOf(route.right),
    "x-right": route.right,
    parameters: [...parametersOf(route.params, "path"), ...parametersOf(route.query, "query")],
    ...(route.body === undefined ? {} : { requestBody: requestBodyOf(route.body) }),
    responses: {
      [route.answer.status]: answerOf(route.answer),
      ...errorAnswers(route),
    },
  };
}

function parametersOf(shape: z.ZodObject, place: "path" | "query"): Json[] {
  return Object.entries<z.core.$ZodType>(shape.shape).map(([name, field]) => {
    const { description, ...schema } = schemaOf(field);
    const required = place === "path" || !(field instanceof z.ZodOptional);
    return { name, in: place, required, ...(description ? { description } : {}), schema };
  });
}

function requestBodyOf({ description, content }: BodySpec): Json {
  return { description, required: true, content: contentOf(content) };
}

function answerOf({ description, content, status }: AnswerSpec): Json {
  const unchanging = status === 200 && Object.keys(content)[0] !== "text/event-stream";
  const headers = { ETag: { schema: { type: "string" }, description: "Hash of the content." } };
  return { description, ...(unchanging ? { headers } : {}), content: contentOf(content) };
}

function contentOf(content: Readonly<Record<string, z.ZodType | null>>): Json {
  return Object.fromEntries(
    Object.entries(content).map(([type, shape]) => [
      type,
      shape === null ? {} : { schema: schemaOf(shape) },
    ]),
  );
}

/** One entry per status; the codes that share it are listed in its description. */
function errorAnswers(route: Route): Json {
  const codes = [...new Set([...COMMON_ERRORS, ...route.errors])].sort();
  const answers: Record<string, Json> = {};
  for (const status of new Set(codes.map(statusOf))) {
    answers[status] = {
      description: `Code: ${codes.filter((code) => statusOf(code) === status).join(", ")}.`,
      content: { "application/json": { schema: schemaOf(errorShape) } },
    };
  }
  return answers;
}

function schemaOf(shape: z.core.$ZodType): Json {
  const id = namedShapes.get(shape as z.ZodType)?.id;
  if (id !== undefined) return { $ref: referenceTo(id) };
  return plain(z.toJSONSchema(shape));
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(namedShapes, { uri: referenceTo });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]));
}

/** Without what only a schema that stands alone needs. */
function plain(schema: Json): Json {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== "$schema" && key !== "$id"),
  );
}

function referenceTo(id: string): string {
  return `#/components/schemas/${id}`;
}
