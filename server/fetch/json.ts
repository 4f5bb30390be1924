// What the JSON answers of services say. A field may be missing or of another type than promised.
import { Faltered } from "./fetch-error.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws Faltered when the text is no whole JSON object */
export function jsonObject(text: string): JsonObject {
  const value = jsonIn(text);
  if (isObject(value)) return value;
  const start = text.slice(0, 60).replace(/[\p{C}\s]+/gu, " ");
  throw new Faltered(
    value === undefined
      ? `gave a broken answer: no JSON, or cut off ("${start}…")`
      : "gave an answer of an unknown form",
  );
}

/** The value of a text; undefined when it is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at the end of the keys; undefined where anything on the way is missing. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let here = value;
  for (const key of keys) here = isObject(here) && Object.hasOwn(here, key) ? here[key] : undefined;
  return here;
}

/** A text that is not empty, or null. */
export function textAt(value: unknown, ...keys: readonly string[]): string | null {
  const text = at(value, ...keys);
  return typeof text === "string" && text !== "" ? text : null;
}

/** A whole number from 0, also written as text, or null. */
export function countAt(value: unknown, ...keys: readonly string[]): number | null {
  const count = at(value, ...keys);
  const number = typeof count === "string" && /^\d{1,15}$/.test(count) ? Number(count) : count;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 ? number : null;
}

/**
 * The objects of a list that has to be there.
 *
 * @throws Faltered when it is not
 */
export function objectsAt(value: unknown, ...keys: readonly string[]): JsonObject[] {
  const list = at(value, ...keys);
  if (!Array.isArray(list))
    throw new Faltered(`gave an answer of an unknown form, without "${keys.join(".")}"`);
  return list.filter(isObject);
}
