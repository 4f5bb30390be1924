// The deciding controller for components.
import { createContext, useContext } from "react";
import type { Deciding } from "./deciding.ts";

export const DecidingContext = createContext<Deciding | null>(null);

export function useDeciding(): Deciding {
  const deciding = useContext(DecidingContext);
  if (deciding === null) throw new Error("No deciding: render inside DecidingContext.");
  return deciding;
}
