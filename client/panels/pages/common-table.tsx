// What both sides have, with how often each has it; every number opens papers.
import type { JSX } from "react";
import { useState } from "react";
import type { CommonList } from "../../../graph/index.ts";
import { count, counted } from "../../words.ts";
import { MoreButton } from "../inspector/more-button.tsx";
import { Section } from "../inspector/parts.tsx";
import { NarrowLink } from "./narrow-link.tsx";
import { SubjectLink } from "./subject-link.tsx";

const FIRST = 8;

interface CommonTableProps {
  readonly title: string;
  readonly list: CommonList;
  readonly names: readonly [string, string];
}

export function CommonTable({ title, list, names }: CommonTableProps): JSX.Element | null {
  const [all, setAll] = useState(false);
  const { ofEach, total, items } = list;
  if (ofEach[0] === 0 || ofEach[1] === 0) return null;
  const most = Math.max(...items.flatMap(({ papers }) => papers), 1);
  return (
    <Section title={title} aside={`${count(total)} of ${count(ofEach[0])} and ${count(ofEach[1])}`}>
      {total === 0 ? (
        <p className="small quiet">None.</p>
      ) : (
        <table className="company common">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              {names.map((name, i) => (
                <th key={i} scope="col" className="common-side">
                  <span className="side-key" data-side={i} aria-hidden /> {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.slice(0, all ? undefined : FIRST).map(({ id, name, papers }) => (
              <tr key={id}>
                <th scope="row">
                  <SubjectLink id={id}>{name}</SubjectLink>
                </th>
                {papers.map((value, i) => (
                  <td key={i} className="common-side">
                    <NarrowLink
                      to={{ among: id, year: null }}
                      className="link number common-link"
                      label={`${names[i]!}: ${counted(value, "paper")}, ${name}`}
                    >
                      <span className="common-bar" aria-hidden>
                        <span data-side={i} style={{ width: `${(value / most) * 100}%` }} />
                      </span>
                      {count(value)}
                    </NarrowLink>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!all && items.length > FIRST && (
        <MoreButton
          onMore={() => {
            setAll(true);
          }}
        >
          Show {total === items.length ? "all " : ""}
          {count(items.length)}
        </MoreButton>
      )}
    </Section>
  );
}
