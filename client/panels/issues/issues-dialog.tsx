// What was hard to read: every line that became nothing or was read with doubt, with its place.
import { Button, Loader, SegmentedControl, Table } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { JSX } from "react";
import { Dialog } from "../shared/dialog.tsx";
import { useState } from "react";
import type { ReadIssue } from "../../../graph/index.ts";
import { issuesCsvUrl, listIssues } from "../../api/corpora.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeDialog } from "../../state/panel-actions.ts";
import { count, counted } from "../../words.ts";
import { useDownload } from "../shared/use-download.ts";
import { useLoad } from "../shared/use-load.ts";
import "./issues.css";

const FILTERS = [
  { value: "all", label: "All" },
  { value: "skipped", label: "Skipped" },
  { value: "doubt", label: "Doubtful" },
  { value: "note", label: "Notes" },
];

export default function IssuesDialog(): JSX.Element | null {
  const store = useAppStore();
  const corpus = useAppState((state) => state.view.corpus);
  const download = useDownload();
  const [filter, setFilter] = useState("all");
  if (corpus === null) return null;
  return (
    <Dialog
      size="min(1000px, 94vw)"
      title="What was hard to read"
      onClose={() => {
        store.run(closeDialog);
      }}
    >
      <p className="quiet issues-words">
        Skipped lines became no paper. Doubtful ones did, but deserve a look. Notes are page
        furniture, left out on purpose.
      </p>
      <div className="issues-tools">
        <SegmentedControl
          size="xs"
          aria-label="Which issues"
          data={FILTERS}
          value={filter}
          onChange={setFilter}
        />
        <Button
          component="a"
          href={issuesCsvUrl(corpus)}
          download
          onClick={download}
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          All as CSV
        </Button>
      </div>
      <IssueTable key={filter} corpus={corpus} severity={filter === "all" ? null : filter} />
    </Dialog>
  );
}

interface IssueTableProps {
  readonly corpus: string;
  readonly severity: string | null;
}

function IssueTable(props: IssueTableProps): JSX.Element {
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing={6} fz="sm" layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={190}>Where</Table.Th>
            <Table.Th w={260}>What it means</Table.Th>
            <Table.Th>As it stands in the file</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <IssuePage {...props} next={null} before={0} />
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface IssuePageProps extends IssueTableProps {
  readonly next: string | null;
  readonly before: number;
}

function IssuePage({ corpus, severity, next, before }: IssuePageProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const key = `issues ${corpus} ${severity ?? ""} ${next ?? ""}`;
  const { value, problem } = useLoad(key, (signal) =>
    listIssues(corpus, { severity, file: null, next }, signal),
  );
  if (problem !== null) return <Words text={problem.message} />;
  if (value === null) return <Words text="" loading />;
  if (value.total === 0) return <Words text="Nothing of this kind. Every line was understood." />;
  const shown = before + value.items.length;
  return (
    <>
      {value.items.map((issue, i) => (
        <IssueRow key={`${issue.file}:${issue.line}:${issue.code}:${i}`} issue={issue} />
      ))}
      {value.next !== null && open && (
        <IssuePage corpus={corpus} severity={severity} next={value.next} before={shown} />
      )}
      {value.next !== null && !open && (
        <Table.Tr>
          <Table.Td colSpan={3}>
            <Button
              variant="default"
              size="xs"
              fullWidth
              onClick={() => {
                setOpen(true);
              }}
            >
              Show more ({count(value.total - shown)} left of {counted(value.total, "issue")})
            </Button>
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function IssueRow({ issue }: { readonly issue: ReadIssue }): JSX.Element {
  const { severity, file, line, raw, message } = issue;
  return (
    <Table.Tr className="issue">
      <Table.Td>
        <span className="badge" data-severity={severity}>
          {severity}
        </span>
        <span className="issue-place number">
          {file}
          <br />
          line {line}
        </span>
      </Table.Td>
      <Table.Td>{message}</Table.Td>
      <Table.Td>
        <code className="issue-raw">{raw}</code>
      </Table.Td>
    </Table.Tr>
  );
}

function Words({ text, loading = false }: { readonly text: string; readonly loading?: boolean }) {
  return (
    <Table.Tr>
      <Table.Td colSpan={3} className="quiet">
        {loading ? <Loader size="sm" aria-label="Loading issues" /> : text}
      </Table.Td>
    </Table.Tr>
  );
}
