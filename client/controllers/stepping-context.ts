// The stepping controller for components.
import { createContext, useContext } from "react";
import type { Stepping } from "./stepping.ts";

export const SteppingContext = createContext<Stepping | null>(null);

export function useStepping(): Stepping {
  const stepping = useContext(SteppingContext);
  if (stepping === null) throw new Error("No stepping: render inside SteppingContext.");
  return stepping;
}
