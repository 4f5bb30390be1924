// A name that opens its page in the inspector; as a real link, it can also be opened in a new tab.
import type { JSX, MouseEvent, ReactNode } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { writeView } from "../../state/url.ts";
import type { Selection } from "../../state/view.ts";
import { select } from "../../state/view-actions.ts";

interface SelectionLinkProps {
  readonly to: Selection;
  readonly children: ReactNode;
  readonly className?: string;
  /** What it is called where the text alone would not say. */
  readonly label?: string;
}

/** A link to any selection. */
export function SelectionLink({ to, children, className, label }: SelectionLinkProps): JSX.Element {
  const store = useAppStore();
  const view = useAppState((state) => state.view);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    store.run(select(to));
  };
  return (
    <a
      href={`?${writeView({ ...view, selection: to })}`}
      className={className ?? "link"}
      aria-label={label}
      onClick={follow}
    >
      {children}
    </a>
  );
}

interface EntityLinkProps {
  readonly id: EntityId;
  readonly children: ReactNode;
  readonly className?: string;
}

export function EntityLink({ id, ...rest }: EntityLinkProps): JSX.Element {
  return <SelectionLink to={{ type: "node", id }} {...rest} />;
}
