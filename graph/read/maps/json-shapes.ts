// Looking into JSON that anybody may have changed.

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An own field of an object, or undefined. */
export function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? (value as readonly unknown[]) : null;
}

/**
 * Whether a value has the shape of an example: objects with at least its fields, lists of values like
 * its first item, the same kinds of plain values. A null in the example stands for anything.
 */
export function isLike(value: unknown, example: unknown): boolean {
  if (example === null) return true;
  const items = listOf(example);
  if (items !== null) {
    const given = listOf(value);
    return given !== null && given.every((item) => items.length === 0 || isLike(item, items[0]));
  }
  if (isObject(example))
    return (
      isObject(value) &&
      Object.entries(example).every(([name, inner]) => isLike(fieldOf(value, name), inner))
    );
  return typeof value === typeof example;
}
