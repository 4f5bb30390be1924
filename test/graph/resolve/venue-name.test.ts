import { describe, expect, test } from "vitest";
import { venueOf } from "../../../graph/resolve/venue-name.ts";

describe("series and year of a venue", () => {
  test.each([
    ["ICLR.2022", "ICLR", 2022],
    ["ICLR2021", "ICLR", 2021],
    ["ICLR 2021 Poster", "ICLR", 2021],
    ["NeurIPS 2018", "NeurIPS", 2018],
    ["NIPS'17", "NeurIPS", 2017],
    ["Advances in Neural Information Processing Systems 31", "NeurIPS", null],
    ["International Conference on Learning Representations (ICLR)", "ICLR", null],
    ["Proceedings of the 34th International Conference on Machine Learning", "ICML", null],
    ["Proceedings of the Thirty-Fourth AAAI Conference on Artificial Intelligence", "AAAI", null],
    ["2019 IEEE/CVF Conference on Computer Vision and Pattern Recognition", "CVPR", 2019],
    ["arXiv preprint arXiv:1706.00000", "arXiv", null],
    ["CoRR abs/1706.00000", "arXiv", null],
    ["Journal of Invented Results", "Journal of Invented Results", null],
    ["Symposium on Nothing (SON), Volume 3: Long Papers", "Symposium on Nothing", null],
    ["First Workshop on Nothing, 1999", "Workshop on Nothing", 1999],
  ])("%s", (written, name, year) => {
    expect(venueOf(written)).toMatchObject({ name, year });
  });

  test.each(["2021", "", " . ", "()"])("%j names no venue", (written) => {
    expect(venueOf(written)).toBeNull();
  });

  test("a workshop is another venue than its conference", () => {
    expect(venueOf("ICLR 2021 Workshop on Nothing")?.key).not.toBe(venueOf("ICLR 2021")?.key);
  });
});
