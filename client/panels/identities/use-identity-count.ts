// How many questions there are, or how many answers Asterism found itself.
import type { EntityId } from "../../../graph/index.ts";
import { listIdentities } from "../../api/curation.ts";
import { useLoad } from "../shared/use-load.ts";
import { QUESTION_CODES } from "./question-codes.ts";

/** Null while it is not known. `about`: only those about this author. */
export function useIdentityCount(
  corpus: string,
  list: keyof typeof QUESTION_CODES,
  about: EntityId | null,
): number | null {
  const codes = QUESTION_CODES[list];
  const { value } = useLoad(`identity count ${corpus} ${list} ${about ?? ""}`, (signal) =>
    listIdentities(corpus, { codes, about, limit: 1 }, signal),
  );
  return value?.total ?? null;
}
