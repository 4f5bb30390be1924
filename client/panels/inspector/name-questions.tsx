// On an author's page: what is open about the name, and what was joined or told apart by itself.
import type { JSX } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { useAppStore } from "../../state/context.ts";
import { openIdentities } from "../../state/curation-actions.ts";
import { counted } from "../../words.ts";
import { useIdentityCount } from "../identities/use-identity-count.ts";

interface NameQuestionsProps {
  readonly corpus: string;
  readonly id: EntityId;
}

export function NameQuestions({ corpus, id }: NameQuestionsProps): JSX.Element | null {
  const store = useAppStore();
  const open = useIdentityCount(corpus, "questions", id) ?? 0;
  const done = useIdentityCount(corpus, "done", id) ?? 0;
  if (open + done === 0) return null;
  return (
    <p className="name-questions small">
      {open > 0 && (
        <button
          type="button"
          className="link aside-action"
          onClick={() => {
            store.run(openIdentities("questions", id));
          }}
        >
          {counted(open, "open question")} about this name
        </button>
      )}
      {done > 0 && (
        <button
          type="button"
          className="link quiet"
          onClick={() => {
            store.run(openIdentities("done", id));
          }}
        >
          Joined or told apart by Asterism: see why
        </button>
      )}
    </p>
  );
}
