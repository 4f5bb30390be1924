// A file that waits to be imported: what is said of it, and how it reads.
import { ActionIcon, Button } from "@mantine/core";
import { IconFileText, IconX } from "@tabler/icons-react";
import type { JSX } from "react";
import { lazy, Suspense, useId, useState } from "react";
import { HintFields } from "./hint-fields.tsx";
import { sizeInWords, type Hints, type Pending } from "./pending.ts";

const Reading = lazy(() => import("./reading/reading.tsx"));

interface PendingRowProps {
  readonly entry: Pending;
  /** Whether it is shown at once how it reads. */
  readonly first: boolean;
  readonly onChange: (changes: Partial<Hints>) => void;
  readonly onRemove: () => void;
}

export function PendingRow({ entry, first, onChange, onRemove }: PendingRowProps): JSX.Element {
  const { file } = entry;
  const [isOpen, setOpen] = useState(first);
  const id = useId();
  return (
    <li className="pending-row">
      <span className="pending-file">
        <IconFileText size={16} stroke={1.5} aria-hidden />
        <span className="pending-name">{file.name}</span>
        <span className="quiet small number">{sizeInWords(file.size)}</span>
      </span>
      <HintFields name={file.name} hints={entry} onChange={onChange} />
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${isOpen ? "Hide" : "Look"}: how ${file.name} reads`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {isOpen ? "Hide" : "Look"}
      </Button>
      <ActionIcon aria-label={`Leave out ${file.name}`} size="md" onClick={onRemove}>
        <IconX size={15} />
      </ActionIcon>
      <div id={id} className="pending-reading" hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={null}>
            <Reading
              file={file}
              name={file.name}
              hints={entry}
              onChange={onChange}
              onStop={() => {
                setOpen(false);
              }}
            />
          </Suspense>
        )}
      </div>
    </li>
  );
}
