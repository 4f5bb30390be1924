// A list that counts how often somebody looks at an item: work measured in steps, not in seconds.

/** The list, and the number of looks since the last call of `looks`. */
export function counting<T>(list: readonly T[]): { items: readonly T[]; looks: () => number } {
  let count = 0;
  const items = new Proxy(list, {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) count++;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  const looks = (): number => {
    const since = count;
    count = 0;
    return since;
  };
  return { items, looks };
}
