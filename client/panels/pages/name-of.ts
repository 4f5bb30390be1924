// What something is called that an address names: as a page lists it, or as its id says.
import type { PortraitList, SubjectId } from "../../../graph/index.ts";

interface Named {
  readonly lists: Readonly<
    Record<
      PortraitList,
      { readonly items: readonly { readonly id: string; readonly name: string }[] }
    >
  >;
}

/** The name of an entry of a page; where it is not listed, the words of its id. */
export function nameOf(id: SubjectId, { lists }: Named): string {
  for (const { items } of Object.values(lists)) {
    const found = items.find((item) => item.id === id);
    if (found !== undefined) return found.name;
  }
  return id.slice(id.indexOf(":") + 1).replaceAll("-", " ");
}
