// The query of an address as the shape a route declares: repeated names become lists where a list
// is declared and an error elsewhere; names that no route knows are refused, so that a mistyped
// option is never silently ignored.
import { z } from "zod";
import { Problem } from "../problem.ts";

/** Checks path or query values; a Problem names every value that does not fit. */
export function parseWith<S extends z.ZodObject>(schema: S, values: unknown): z.output<S> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const messages = parsed.error.issues.map((issue) => inWords(issue, Object.keys(schema.shape)));
  throw new Problem("invalid-parameter", [...new Set(messages)].join("\n"));
}

/** The values behind the `?`, as text or lists of text. */
export function queryValues(schema: z.ZodObject, url: string): Record<string, unknown> {
  const at = url.indexOf("?");
  const given = new URLSearchParams(at < 0 ? "" : url.slice(at + 1));
  const fields = new Map(Object.entries<z.core.$ZodType>(schema.shape));
  const values: [string, unknown][] = [];
  for (const name of new Set(given.keys())) {
    const all = given.getAll(name);
    const field = fields.get(name);
    values.push([name, all.length > 1 || isList(field) ? all : all[0]]);
  }
  // Unlike assignment, this gives a field called `__proto__` no special meaning.
  return Object.fromEntries(values);
}

function isList(field: z.core.$ZodType | undefined): boolean {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault)
    return isList(field.unwrap());
  return field instanceof z.ZodArray;
}

function inWords(issue: z.core.$ZodIssue, known: readonly string[]): string {
  if (issue.code === "unrecognized_keys") {
    const names = issue.keys.map((key) => `“${key.slice(0, 40)}”`).join(", ");
    const list = known.length === 0 ? "none" : known.join(", ");
    return `Unknown parameter ${names}. Known here: ${list}.`;
  }
  return `Parameter “${String(issue.path[0] ?? "")}”: ${issue.message}.`;
}
