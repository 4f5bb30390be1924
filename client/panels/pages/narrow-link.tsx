// A number that opens the papers behind it: narrows the papers of the page, as a real link.
import type { JSX, MouseEvent, ReactNode } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { narrowPage } from "../../state/page-actions.ts";
import { writeView } from "../../state/url.ts";
import type { OpenPage } from "../../state/view.ts";
import { bringIntoView } from "../shared/into-view.ts";

/** The id of the part of a page that lists its papers. */
export const PAPERS_ID = "page-papers";

interface NarrowLinkProps {
  readonly to: Partial<Pick<OpenPage, "among" | "year">>;
  readonly children: ReactNode;
  /** What it opens, for those who hear it out of its context. */
  readonly label: string;
  readonly className?: string;
  readonly title?: string;
}

export function NarrowLink({
  to,
  children,
  label,
  className,
  title,
}: NarrowLinkProps): JSX.Element {
  const store = useAppStore();
  const view = useAppState((state) => state.view);
  const { page } = view;
  const chosen =
    page !== null && Object.entries(to).every(([name, value]) => page[name as "year"] === value);
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    store.run(narrowPage(to));
    showPapers();
  };
  return (
    <a
      href={`?${writeView({ ...view, page: page === null ? null : { ...page, ...to } })}`}
      className={className ?? "link number"}
      aria-label={label}
      aria-current={chosen || undefined}
      title={title}
      onClick={follow}
    >
      {children}
    </a>
  );
}

/** Brings the papers into view where they stand below. */
export function showPapers(): void {
  bringIntoView(document.getElementById(PAPERS_ID));
}
