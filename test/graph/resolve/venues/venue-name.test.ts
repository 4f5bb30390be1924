import { describe, expect, test } from "vitest";
import { venueOf } from "../../../../graph/resolve/venues/venue-name.ts";

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
    ["Proc. of the 9th Intl. Conf. on Learning Representations", "ICLR", null],
    ["IEEE Trans. Pattern Anal. Mach. Intell.", "TPAMI", null],
    [
      "Proceedings of the 43rd International ACM SIGIR Conference on Research and Development in Information Retrieval",
      "SIGIR",
      null,
    ],
    [
      "33rd Conference on Neural Information Processing Systems (NeurIPS 2019), Vancouver, Canada",
      "NeurIPS",
      2019,
    ],
    [
      "In Proceedings of the 37th International Conference on Machine Learning, volume 119 of PMLR",
      "ICML",
      null,
    ],
    ["KDD-96: Second International Conference", "KDD", 1996],
    [
      "Findings of the Association for Computational Linguistics: EMNLP 2020",
      "Findings of ACL",
      2020,
    ],
    [
      "Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics: System Demonstrations",
      "ACL Demonstrations",
      null,
    ],
    ["Proceedings of ACL 2017, Student Research Workshop", "ACL Student Research Workshop", 2017],
    ["Language Resources and Evaluation Conference", "LREC", null],
    [
      "COLING 1998 Volume 1: The 17th International Conference on Computational Linguistics",
      "COLING",
      1998,
    ],
    ["PNAS", "PNAS", null],
    ["Proceedings of the National Academy of Sciences", "PNAS", null],
    ["Proceedings of the IEEE", "Proceedings of the IEEE", null],
    [
      "Proceedings of the Society of Gardens on Mars",
      "Proceedings of the Society of Gardens on Mars",
      null,
    ],
    [
      "Computational Gardening, Volume 14, Number 3, September 1988",
      "Computational Gardening",
      1988,
    ],
    ["Gardening and the Computer 36", "Gardening and the Computer", null],
    ["First Workshop on Gardens for COVID-19", "Workshop on Gardens for COVID-19", null],
    ["Garden Summit XIV", "Garden Summit", null],
    ["Physical Review X", "Physical Review X", null],
    ["Gardens (Switzerland)", "Gardens", null],
    ["JOURNAL OF IMAGINARY GARDENS", "Journal of Imaginary Gardens", null],
    [
      "Lecture Notes in Computer Science (including subseries Lecture Notes in Bioinformatics)",
      "Lecture Notes in Computer Science",
      null,
    ],
    ["arXiv (Cornell University)", "arXiv", null],
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
