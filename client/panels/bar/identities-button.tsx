// The door to who is who, with the number of questions that wait there.
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconUserQuestion } from "@tabler/icons-react";
import type { JSX } from "react";
import { useAppStore } from "../../state/context.ts";
import { openIdentities } from "../../state/curation-actions.ts";
import { count, counted } from "../../words.ts";
import { useIdentityCount } from "../identities/use-identity-count.ts";

export function IdentitiesButton({ corpus }: { readonly corpus: string }): JSX.Element {
  const store = useAppStore();
  const open = useIdentityCount(corpus, "questions", null) ?? 0;
  const label = open === 0 ? "Who is who" : `Who is who: ${counted(open, "open question")}`;
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        className="bar-counted"
        onClick={() => {
          store.run(openIdentities("questions"));
        }}
      >
        <IconUserQuestion size={19} stroke={1.6} />
        {open > 0 && (
          <span className="bar-count number" aria-hidden>
            {open > 99 ? "99+" : count(open)}
          </span>
        )}
      </ActionIcon>
    </Tooltip>
  );
}
