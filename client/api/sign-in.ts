// The way to the page on which one signs in.

/** It leads back to this view. */
export function signInUrl({ pathname, search }: Pick<Location, "pathname" | "search">): string {
  return `/login?to=${encodeURIComponent(pathname + search)}`;
}
