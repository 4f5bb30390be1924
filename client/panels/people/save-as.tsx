// What was found as files to send round: a button for each.
import { Button } from "@mantine/core";
import type { JSX } from "react";
import { useState } from "react";
import { problemOf } from "../../api/http.ts";
import { saveFile } from "../shared/save-file.ts";

interface SaveAsProps<Format extends string> {
  readonly files: readonly (readonly [format: Format, name: string, words: string])[];
  readonly fetch: (format: Format) => Promise<Blob>;
}

export function SaveAs<Format extends string>({ files, fetch }: SaveAsProps<Format>): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (format: Format, name: string): Promise<void> => {
    try {
      saveFile(await fetch(format), name);
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error).message);
    }
  };
  return (
    <div className="people-actions">
      <span className="small quiet">Save</span>
      {files.map(([format, name, words]) => (
        <Button key={format} variant="default" size="xs" onClick={() => void save(format, name)}>
          {words}
        </Button>
      ))}
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
}
