// The choice of one part: first and last year, or venues, or files.
import { NativeSelect } from "@mantine/core";
import type { JSX } from "react";
import type { CorpusSummary, EntityId, Side } from "../../../graph/index.ts";
import { WHOLE_SIDE } from "../../../graph/model/difference.ts";
import { wordsOfId } from "../../../graph/model/view-sentence.ts";
import type { ComparedBy } from "../../state/compare.ts";
import { nameSeen } from "../filters/names-seen.ts";
import { PickMany } from "../filters/pick-many.tsx";
import { fillYears } from "../shared/year-bars.tsx";

interface SideChoiceProps {
  readonly title: string;
  readonly corpus: CorpusSummary;
  readonly by: ComparedBy;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

export function SideChoice(props: SideChoiceProps): JSX.Element {
  const { title, corpus, by, side, onChange } = props;
  if (by === "years") return <YearsOfSide {...props} />;
  if (by === "files")
    return (
      <PickMany
        label={title}
        placeholder="All files"
        offers={corpus.files.map(({ file, records }) => ({
          id: file,
          name: file,
          papers: records,
        }))}
        value={side.files}
        nameOf={(file) => file}
        onChange={(files) => {
          onChange({ ...WHOLE_SIDE, files });
        }}
      />
    );
  const names = new Map<string, string>(corpus.venues.map(({ id, name }) => [id, name]));
  return (
    <PickMany
      label={title}
      placeholder="All venues"
      search={{ corpus: corpus.id, types: ["venue"] }}
      offers={corpus.venues}
      value={side.venues}
      nameOf={(id) => names.get(id) ?? nameSeen(id) ?? wordsOfId(id)}
      onChange={(venues) => {
        onChange({ ...WHOLE_SIDE, venues: venues as readonly EntityId[] });
      }}
    />
  );
}

function YearsOfSide({ title, corpus, side, onChange }: SideChoiceProps): JSX.Element {
  const known = fillYears(corpus.years, 1000).map(({ year }) => year);
  const [least, most] = [known[0] ?? 1, known.at(-1) ?? 1];
  // A range may come from an address, and end where no paper is.
  const from = Math.max(least, Math.min(most, side.years?.[0] ?? least));
  const to = Math.max(from, Math.min(most, side.years?.[1] ?? most));
  const data = known.map(String);
  return (
    <fieldset className="versus-years">
      <legend>{title}</legend>
      <NativeSelect
        size="xs"
        aria-label={`${title}, from`}
        value={String(from)}
        data={data}
        onChange={({ currentTarget: { value } }) => {
          const year = Number(value);
          onChange({ ...WHOLE_SIDE, years: [year, Math.max(year, to)] });
        }}
      />
      <span className="small quiet">to</span>
      <NativeSelect
        size="xs"
        aria-label={`${title}, to`}
        value={String(to)}
        data={data}
        onChange={({ currentTarget: { value } }) => {
          const year = Number(value);
          onChange({ ...WHOLE_SIDE, years: [Math.min(year, from), year] });
        }}
      />
    </fieldset>
  );
}
