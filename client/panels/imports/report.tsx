// How each file was read: its layout, how many papers, and how much was doubtful.
import { Table } from "@mantine/core";
import type { JSX } from "react";
import type { CorpusCounts, FileReport } from "../../../graph/index.ts";
import { count, counted, formatInWords } from "../../words.ts";

/** `25 (the list says 1,095)`, or the plain number. */
export function recordsInWords({ records, statedTotal }: FileReport): string {
  return statedTotal === null || statedTotal === records
    ? count(records)
    : `${count(records)} (the list says ${count(statedTotal)})`;
}

/** `3 skipped, 1 doubtful`; notes are furniture of the page and not worth a line. */
export function issuesInWords({ issues, corrected = 0 }: FileReport): string {
  const parts = [
    issues.skipped > 0 ? `${count(issues.skipped)} skipped` : "",
    issues.doubt > 0 ? `${count(issues.doubt)} doubtful` : "",
    corrected > 0 ? `${count(corrected)} corrected by hand` : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : "none";
}

/** What the entries became, where that is fewer papers; null where each became one. */
export function mergedInWords(counts: Pick<CorpusCounts, "records" | "papers">): string | null {
  const { records, papers } = counts;
  if (records <= papers) return null;
  const twice = records - papers;
  const stand = twice === 1 ? "stands" : "stand";
  return `${counted(records, "entry", "entries")} became ${counted(papers, "paper")}: ${count(twice)} ${stand} in more than one place.`;
}

interface ReportProps {
  readonly files: readonly FileReport[];
  /** Of the collection made; null while there is none. */
  readonly counts: CorpusCounts | null;
}

export function Report({ files, counts }: ReportProps): JSX.Element {
  const merged = counts === null ? null : mergedInWords(counts);
  const records = files.reduce((sum, file) => sum + file.records, 0);
  return (
    <div className="report">
      <p className="small quiet">
        {counted(records, "entry", "entries")} read from {counted(files.length, "file")}. {merged}
      </p>
      <Table.ScrollContainer minWidth={420}>
        <Table verticalSpacing={6} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>File</Table.Th>
              <Table.Th>Read as</Table.Th>
              <Table.Th>Entries</Table.Th>
              <Table.Th>Issues</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {files.map((file) => (
              <Table.Tr key={file.file}>
                <Table.Td className="report-file">{file.file}</Table.Td>
                <Table.Td>{formatInWords(file.format)}</Table.Td>
                <Table.Td className="number">{recordsInWords(file)}</Table.Td>
                <Table.Td className="number">{issuesInWords(file)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
