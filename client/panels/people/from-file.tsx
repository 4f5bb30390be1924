// A list that lies in a file already.
import { Button, FileButton } from "@mantine/core";
import type { JSX } from "react";

interface FromFileProps {
  readonly onText: (text: string) => void;
  /** Endings and types beside plain text and tables. */
  readonly accept?: string;
}

export function FromFile({ onText, accept = "" }: FromFileProps): JSX.Element {
  return (
    <FileButton
      accept={`.txt,.csv,.tsv,text/plain,text/csv,${accept}`}
      onChange={(file) => {
        if (file !== null) void file.text().then(onText);
      }}
    >
      {(open) => (
        <Button variant="default" size="sm" {...open}>
          From a file…
        </Button>
      )}
    </FileButton>
  );
}
