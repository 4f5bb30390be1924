// The frame around every page of the inspector: what it is about, and the way out.
import { ActionIcon } from "@mantine/core";
import { IconCalendar, IconCircles, IconLink, IconRoute, IconX } from "@tabler/icons-react";
import type { JSX, ReactNode } from "react";
import { useAppStore } from "../../state/context.ts";
import { select } from "../../state/view-actions.ts";
import { TagLine } from "../tags/tag-line.tsx";
import { TopicIcon, TypeIcon } from "../shared/type-icon.tsx";

const KIND_WORDS = {
  paper: "Paper",
  author: "Author",
  venue: "Venue",
  keyword: "Keyword",
  organization: "Organization",
  country: "Country",
  link: "Link",
  community: "Group",
  topic: "Topic",
  topics: "Topics",
  paths: "Paths",
  year: "Year",
} as const;

interface FrameProps {
  readonly kind: keyof typeof KIND_WORDS;
  readonly title: ReactNode;
  readonly subtitle: string | null;
  /** Beside the way out. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Frame({ kind, title, subtitle, actions, children }: FrameProps): JSX.Element {
  const store = useAppStore();
  const long = typeof title === "string" && title.length > 70;
  return (
    <>
      <header className="inspector-head">
        <div style={{ flex: 1, minWidth: 0 }}>
          <p className="inspector-kind">
            <KindIcon kind={kind} />
            {KIND_WORDS[kind]}
          </p>
          <h2 className={long ? "inspector-title long" : "inspector-title"}>{title}</h2>
          {subtitle !== null && subtitle !== "" && <p className="inspector-sub">{subtitle}</p>}
        </div>
        {actions}
        <ActionIcon
          aria-label="Close"
          onClick={() => {
            store.run(select(null));
          }}
        >
          <IconX size={18} />
        </ActionIcon>
      </header>
      <div className="inspector-body" tabIndex={0} role="region" aria-label="Details">
        <TagLine />
        {children}
      </div>
    </>
  );
}

function KindIcon({ kind }: Pick<FrameProps, "kind">): JSX.Element {
  switch (kind) {
    case "link":
      return <IconLink size={16} stroke={1.6} aria-hidden />;
    case "community":
      return <IconCircles size={16} stroke={1.6} aria-hidden />;
    case "paths":
      return <IconRoute size={16} stroke={1.6} aria-hidden />;
    case "year":
      return <IconCalendar size={16} stroke={1.6} aria-hidden />;
    case "topic":
    case "topics":
      return <TopicIcon />;
    default:
      return <TypeIcon type={kind} />;
  }
}
