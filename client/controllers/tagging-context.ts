// The tagging controller for components.
import { createContext, useContext } from "react";
import type { Tagging } from "./tagging.ts";

export const TaggingContext = createContext<Tagging | null>(null);

export function useTagging(): Tagging {
  const tagging = useContext(TaggingContext);
  if (tagging === null) throw new Error("No tagging: render inside TaggingContext.");
  return tagging;
}
