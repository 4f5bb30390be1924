// Which questions are open, and which answers Asterism gave itself.
import type { IdentityCode } from "../../../graph/index.ts";

export const QUESTION_CODES = {
  questions: ["maybe-one-author", "maybe-two-authors"],
  done: ["authors-merged", "author-split"],
} as const satisfies Record<string, readonly IdentityCode[]>;
