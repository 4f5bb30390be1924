// A name that opens its page, in the inspector or, from a full page, another full page; as a real link, it can also be opened in a new tab.
import type { JSX, MouseEvent, ReactNode } from "react";
import { createContext, useContext } from "react";
import type { EntityId } from "../../../graph/index.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closePage, openPage, pageOf, viewOfPage } from "../../state/page-actions.ts";
import { writeView } from "../../state/url.ts";
import type { Selection } from "../../state/view.ts";
import { select } from "../../state/view-actions.ts";

/** Whether links lead to full pages; elsewhere they lead to the inspector. */
export const LeadsToPages = createContext(false);

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
  const about = useContext(LeadsToPages) ? pageOf(to) : null;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (about === null) store.run(closePage, select(to));
    else store.run(openPage(about));
  };
  const target = about === null ? { ...view, selection: to, page: null } : viewOfPage(view, about);
  return (
    <a
      href={`?${writeView(target)}`}
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
