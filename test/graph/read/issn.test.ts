// Serial numbers in one spelling.
import { describe, expect, it } from "vitest";
import { issnsIn } from "../../../graph/read/issn.ts";

describe("issnsIn", () => {
  it.each([
    ["0378-5955 (Print) 1879-5891 (Electronic)", ["0378-5955", "1879-5891"]],
    ["2434-561x", ["2434-561X"]],
    // 0·8+3·7+7·6+8·5+5·4+9·3+5·2+5·1 = 165 = 15·11
    ["03785955", ["0378-5955"]],
    ["03785956", null],
    ["978-0-306-40615-7", null],
    ["EISSN-0378-5955", ["0378-5955"]],
    ["978-0-8243-2732-3", null],
    ["0378-5955; 0378-5955", ["0378-5955"]],
    ["", null],
  ])("%s holds %j", (text, issns) => {
    expect(issnsIn(text)).toEqual(issns);
  });
});
