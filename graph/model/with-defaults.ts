// Options as people give them become options as they are recorded: all of them, and no others.

/**
 * Every option of `defaults`, in its order, with what is given in its place; whatever else `given`
 * holds is passed over, so that the same options are recorded alike from wherever they came.
 */
export function withDefaults<T extends object>(defaults: T, given: Partial<T>): T {
  const names = Object.keys(defaults) as (keyof T)[];
  const entries = names.map((name) => {
    const value = given[name];
    return [name, value === undefined ? defaults[name] : value] as const;
  });
  return Object.fromEntries(entries) as T;
}
