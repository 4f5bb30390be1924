// Papers from the web: a question to a service, or a list to look up. The server asks, and only this.
import { SegmentedControl } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import type { FromWebProps } from "./web-question.ts";
import { WebList } from "./web-list.tsx";
import { WebSearch } from "./web-search.tsx";

const WAYS = [
  { value: "search", label: "Search" },
  { value: "list", label: "Look up a list" },
] as const;

export default function FromWeb(props: FromWebProps): JSX.Element {
  const [way, setWay] = useState<(typeof WAYS)[number]["value"]>("search");
  return (
    <div className="collect">
      <SegmentedControl
        aria-label="How to find papers"
        fullWidth
        data={[...WAYS]}
        value={way}
        onChange={setWay}
      />
      {way === "search" ? <WebSearch {...props} /> : <WebList {...props} />}
    </div>
  );
}
