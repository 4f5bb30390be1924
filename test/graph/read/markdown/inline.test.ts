import { describe, expect, it } from "vitest";
import { inlineText } from "../../../../graph/read/markdown/inline.ts";
import { spansOf } from "../../../../graph/read/markdown/spans.ts";

describe("inlineText", () => {
  it.each([
    ["plain", "plain"],
    ["**bold** and *slanted* and __both__", "bold and slanted and both"],
    ["`code` stays", "code stays"],
    ["snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"],
    ["a \\| b \\* c \\` d", "a | b * c ` d"],
    ["49.7\\% of it", "49.7% of it"],
    ["$x_i^\\* \\le \\{1\\}$ and \\{2\\}", "$x_i^* \\le \\{1\\}$ and {2}"],
    ['Gr\\"{o}wall', 'Gr\\"{o}wall'],
    ["\\textbf{x}", "\\textbf{x}"],
    ["``quoted''", "``quoted''"],
    ["[text](http://x.org)", "text"],
    ["[a [b] c](http://x.org/(y))", "a [b] c"],
    ["![image](x.png) beside", " beside"],
    ["AT&amp;T &lt;3 &#233; &nosuch;", "AT&T <3 é &nosuch;"],
    ["a<br>b<br/>c", "a\nb\nc"],
    ["<b>x</b> n<m and m>n", "x n<m and m>n"],
    ["Ada Pell*, Bo Tran*", "Ada Pell*, Bo Tran*"],
    ["[open", "[open"],
    ["a\\", "a\\"],
  ])("%s", (markdown, plain) => {
    expect(inlineText(markdown).plain).toBe(plain);
  });

  it("collects links with their targets", () => {
    const { links } = inlineText(
      'see [**A** b](<http://x.org/a b> "title") or <a href="http://y.org">c</a>',
    );
    expect(links.map(({ text, url }) => [text, url])).toEqual([
      ["A b", "http://x.org/a b"],
      ["c", "http://y.org"],
    ]);
  });
});

it("spansOf takes a line apart", () => {
  const spans = spansOf("1. **Title ([pdf](u))** by _A B_, `tag` ![i](j) <strong>x</strong>");
  expect(spans.map(({ kind, text, url }) => [kind, text.trim(), url])).toEqual([
    ["text", "1.", null],
    ["strong", "Title (", null],
    ["link", "pdf", "u"],
    ["strong", ")", null],
    ["text", "by", null],
    ["emphasis", "A B", null],
    ["text", ",", null],
    ["code", "tag", null],
    ["image", "", null],
    ["strong", "x", null],
  ]);
});
