// What the columns of a table hold, told from their headings in English or Chinese.

export const COLUMN_ROLES = [
  "rank",
  "title",
  "authors",
  "speaker",
  "abstract",
  "venue",
  "year",
  "date",
  "url",
  "pdf",
  "doi",
  "code",
  "keywords",
  "acceptance",
  "organisation",
  "session",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Headings by role, folded: lower case, without punctuation, single spaces. Best first. */
const HEADINGS: Readonly<Record<ColumnRole, string>> = {
  rank: "#|no|nr|idx|index|id|rank|number|s no|sl no|sno|num|paper id|序号|编号|排名|序",
  title:
    "paper title|title of paper|title of the paper|talk title|presentation title|title of talk|english title|title|titles|paper name|papers|paper|article title|article|publication|publications|publication title|submission|work|works|study|name|论文标题|论文题目|论文名称|论文名|英文标题|英文题目|标题|题目|题名|篇名|论文|文章标题|文章|文献|名称",
  authors:
    "authors|author|author s|author list|authors list|all authors|author names|authors and affiliations|authors affiliations|author affiliation|writers|by|作者|作者列表|全部作者|论文作者",
  speaker:
    "speaker|speakers|presenter|presenters|presented by|talk by|speaker s|presenter s|报告人|主讲人|演讲者|讲者|汇报人",
  abstract:
    "abstract|abstracts|paper abstract|摘要|论文摘要|summary|内容摘要|概要|简介|tl dr|tldr|description|描述",
  venue:
    "venue|venues|conference|conferences|conf|journal|conference journal|journal conference|published in|publication venue|published at|published|pub|booktitle|source|where|venue year|venue and year|conference year|publisher|会议|期刊|会议期刊|期刊会议|会议名称|刊物|发表刊物|发表会议|出处|来源|发表|发表于",
  year: "year|years|publication year|pub year|published year|yr|年份|年|年度|发表年份|出版年",
  date: "date|dates|publish date|published date|publication date|pub date|release date|released|release|submitted|submission date|time|month|日期|时间|发布日期|发布时间|发表时间|发表日期|提交时间|更新时间",
  url: "link|links|paper link|paper links|paper url|url|urls|openreview|forum|web|website|paper page|source link|hyperlink|reference|链接|论文链接|地址|论文地址|网址|原文|原文链接|原文地址",
  pdf: "pdf|pdf link|pdf url|arxiv|arxiv link|arxiv id|arxiv url|download|paper pdf|下载|下载地址|下载链接",
  doi: "doi|doi link",
  code: "code|codes|code link|code url|github|github link|repo|repository|source code|implementation|代码|源码|代码链接|开源代码|代码地址",
  keywords: "keywords|keyword|key words|tags|tag|topics|关键词|关键字|标签",
  acceptance:
    "decision|decisions|acceptance|accept|accepted|acceptance status|status|result|final decision|type|track|presentation|presentation type|format|决定|录用|录用情况|录用类型|接收类型|结果|状态|类型",
  organisation:
    "affiliation|affiliations|institution|institutions|institute|institutes|organization|organizations|organisation|organisations|org|orgs|company|university|team|组织|机构|单位|作者单位|所属机构|研究机构",
  session: "session|sessions|分会场",
};

const ROLE_OF = new Map<string, { role: ColumnRole; rank: number }>();
for (const role of COLUMN_ROLES)
  for (const [rank, heading] of HEADINGS[role].split("|").entries())
    ROLE_OF.set(heading, { role, rank });

/** A heading as it is looked up: `**Author(s)**` → `author s`, `论文 / Paper` → `论文 paper`. */
function folded(heading: string): string {
  const text = heading.normalize("NFKC").toLowerCase();
  if (text.trim() === "#") return "#";
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Which role a heading names and how strongly (0 is best), or null. */
export function roleOf(heading: string): { role: ColumnRole; rank: number } | null {
  const whole = folded(heading);
  const known = ROLE_OF.get(whole) ?? ROLE_OF.get(whole.replaceAll(" ", ""));
  if (known) return known;
  // "Title (link)", "论文/Paper", "Venue & Year": the first part that is known.
  for (const part of heading.split(/[/&()（）|,，:：]|\band\b/)) {
    const found = ROLE_OF.get(folded(part));
    if (found) return { role: found.role, rank: found.rank + 100 };
  }
  return null;
}

export interface Columns {
  /** Column index of each role. */
  readonly of: ReadonlyMap<ColumnRole, number>;
  /** Every column whose heading may name titles, the strongest heading first. */
  readonly titles: readonly number[];
  /** Columns without a role, kept in `extra` under their headings. */
  readonly others: readonly number[];
}

/** Gives each column its role; of two that want the same role, the stronger heading wins. */
export function columnsOf(headings: readonly string[]): Columns {
  const best = new Map<ColumnRole, { column: number; rank: number }>();
  for (const [column, heading] of headings.entries()) {
    const found = roleOf(heading);
    if (!found) continue;
    const held = best.get(found.role);
    if (!held || found.rank < held.rank) best.set(found.role, { column, rank: found.rank });
  }
  const of = new Map([...best].map(([role, { column }]) => [role, column] as const));
  // Who presents wrote it, where the table names nobody else.
  const speaker = of.get("speaker");
  if (speaker !== undefined && !of.has("authors")) {
    of.set("authors", speaker);
    of.delete("speaker");
  }
  const titles = headings
    .map((heading, column) => ({ column, found: roleOf(heading) }))
    .filter(({ found }) => found?.role === "title")
    .sort((a, b) => a.found!.rank - b.found!.rank)
    .map(({ column }) => column);
  const taken = new Set([...of.values(), ...titles]);
  return { of, titles, others: headings.map((_, i) => i).filter((i) => !taken.has(i)) };
}
