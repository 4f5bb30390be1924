import { describe, expect, test } from "vitest";
import { withoutDate } from "../../../../graph/resolve/venues/dated-title.ts";
import { venueOf } from "../../../../graph/resolve/venues/venue-name.ts";

test.each([
  [
    "9th Conference on Moss, MOSS 2021, Oslo, Norway, May 3-7, 2021",
    "9th Conference on Moss (MOSS 2021)",
  ],
  ["Third Conference on Moss, February 4-9, 2017, Oslo", "Third Conference on Moss"],
  ["Workshop on Ferns, MOSS 2021, Oslo, May 7, 2021", "Workshop on Ferns"],
  ["Journal of Law, Economics, and Organization", "Journal of Law, Economics, and Organization"],
  ["Moss, March and May", "Moss, March and May"],
])("%s", (title, meeting) => {
  expect(withoutDate(title)).toBe(meeting);
});

describe("titles of proceedings with place and date are the series", () => {
  test.each([
    [
      "The Tenth International Conference on Learning Representations, ICLR 2022, Virtual Event, April 25-29, 2022",
      "ICLR",
    ],
    [
      "Proceedings of the 38th International Conference on Machine Learning, ICML 2021, 18-24 July 2021, Virtual Event",
      "ICML",
    ],
    [
      "IEEE/CVF Conference on Computer Vision and Pattern Recognition, CVPR 2022, New Orleans, LA, USA, June 18-24, 2022",
      "CVPR",
    ],
    [
      "Advances in Neural Information Processing Systems 30: Annual Conference on Neural Information Processing Systems 2017, December 4-9, 2017, Long Beach, CA, USA",
      "NeurIPS",
    ],
  ])("%s", (title, name) => {
    expect(venueOf(title)?.name).toBe(name);
  });

  test("but a workshop beside it is not", () => {
    expect(venueOf("Workshop on Moss, ICLR 2021, Virtual Event, May 7, 2021")).toMatchObject({
      name: "Workshop on Moss",
      year: 2021,
    });
  });
});
