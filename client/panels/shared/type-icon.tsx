// The sign of each kind of thing.
import {
  IconArticle,
  IconBuildingBank,
  IconBuildingCommunity,
  IconCategory,
  IconFlag,
  IconTag,
  IconUser,
} from "@tabler/icons-react";
import type { JSX } from "react";
import type { EntityType } from "../../../graph/index.ts";

const ICONS = {
  paper: IconArticle,
  author: IconUser,
  venue: IconBuildingBank,
  keyword: IconTag,
  organization: IconBuildingCommunity,
  country: IconFlag,
} as const;

export function TypeIcon({ type }: { readonly type: EntityType }): JSX.Element {
  const Icon = ICONS[type];
  return <Icon size={16} stroke={1.6} aria-hidden />;
}

export function TopicIcon(): JSX.Element {
  return <IconCategory size={16} stroke={1.6} aria-hidden />;
}
