// Names whose parts a source keeps apart, written so that the parts stay apart.
import { tidyLine } from "../source-text.ts";

/** `Family, Jr, Given`; what is not said is left out; "" when nothing is said. */
export function structuredName(parts: {
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
  readonly suffix?: string | null | undefined;
}): string {
  const family = tidyLine(parts.family ?? "");
  const given = tidyLine(parts.given ?? "");
  const suffix = tidyLine(parts.suffix ?? "");
  if (family === "") return given;
  return [family, suffix, given].filter((part) => part !== "").join(", ");
}
