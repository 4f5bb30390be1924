// Brings what was asked for into view where it stands below; it stays where it can be seen already.
import { type RefObject, useEffect, useRef } from "react";

/** @param part null: nothing to bring */
export function bringIntoView(part: HTMLElement | null): void {
  if (part === null) return;
  const { top } = part.getBoundingClientRect();
  if (top < window.innerHeight * 0.6 && top >= 0) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  part.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
}

/** For the part that an answer stands in. @param when whether it is here, and was asked for just now */
export function useIntoView(when: boolean): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (when) bringIntoView(part.current);
  }, [when]);
  return part;
}
