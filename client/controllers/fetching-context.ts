// The fetching controller for components: to retry, and to ask for the list anew.
import { createContext, useContext } from "react";
import type { Fetching } from "./fetching.ts";

export const FetchingContext = createContext<Fetching | null>(null);

export function useFetching(): Fetching {
  const fetching = useContext(FetchingContext);
  if (fetching === null) throw new Error("No fetching: render inside FetchingContext.");
  return fetching;
}
