// The steps of the path that is looked at, each with its papers to open and to keep.
import type { JSX } from "react";
import type { PathsAnswer } from "../../../graph/index.ts";
import { evidenceExportUrl } from "../../api/explore.ts";
import { counted } from "../../words.ts";
import { PaperDownloads } from "../inspector/paper-downloads.tsx";
import { TagThese } from "../table/tag-these.tsx";
import { PaperItem } from "../inspector/paper-item.tsx";

interface PathStepsProps {
  readonly answer: PathsAnswer;
  /** Of the path, from 0. */
  readonly place: number;
  /** Where it was asked for. */
  readonly path: string;
}

export function PathSteps({ answer, place, path }: PathStepsProps): JSX.Element {
  const found = answer.paths[place]!;
  const papers = new Map(answer.papers.map((paper) => [paper.id, paper]));
  const behind = [...new Set(found.hops.flatMap((hop) => hop.papers))];
  const ofPath = `${path}&path=${place + 1}`;
  return (
    <div className="path-steps">
      <p className="small quiet path-files">
        Papers of this path:{" "}
        <PaperDownloads urlOf={(format) => evidenceExportUrl(ofPath, format)} />
        {" · "}
        <TagThese
          className="link aside-action"
          ids={behind}
          words={`${counted(behind.length, "paper")} of the path`}
          label="Tag them…"
        />
      </p>
      {found.hops.map(({ from, to, paperCount, papers: ids }, step) => (
        <details key={to.id} className="path-step">
          <summary>
            {from.name} and {to.name}
            <span className="quiet number"> · {counted(paperCount, "paper")}</span>
          </summary>
          <ul className="rows">
            {ids.map((id) => {
              const paper = papers.get(id);
              return paper && <PaperItem key={id} paper={paper} />;
            })}
          </ul>
          <p className="small quiet path-files">
            {paperCount > ids.length && `The newest ${ids.length}; all of them: `}
            <PaperDownloads
              urlOf={(format) => evidenceExportUrl(`${ofPath}&step=${step + 1}`, format)}
            />
          </p>
        </details>
      ))}
    </div>
  );
}
