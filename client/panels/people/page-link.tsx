// A name on the page about people that opens its own page beside the map; what was typed here stays.
import type { JSX, ReactNode } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closePeople } from "../../state/people-actions.ts";
import { writeView } from "../../state/url.ts";
import { select } from "../../state/view-actions.ts";

interface PageLinkProps {
  readonly id: EntityId;
  readonly children: ReactNode;
}

export function PageLink({ id, children }: PageLinkProps): JSX.Element {
  const store = useAppStore();
  const view = useAppState((state) => state.view);
  return (
    <a
      className="link people-link"
      href={`?${writeView({ ...view, people: null, selection: { type: "node", id } })}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        store.run((state) => closePeople(select({ type: "node", id })(state)));
      }}
    >
      {children}
    </a>
  );
}
