// A name that leads to its full page.
import type { JSX, ReactNode } from "react";
import type { SubjectId } from "../../../graph/index.ts";
import { selectionOf } from "../../state/page-actions.ts";
import { SelectionLink } from "../shared/entity-link.tsx";

interface SubjectLinkProps {
  readonly id: SubjectId;
  readonly children: ReactNode;
  readonly className?: string;
}

export function SubjectLink({ id, ...rest }: SubjectLinkProps): JSX.Element {
  return <SelectionLink to={selectionOf(id)} {...rest} />;
}
