// What is shown keeps its letters; what is compared has Greek ones as words.
import { describe, expect, it } from "vitest";
import { authorOf } from "../../../graph/resolve/author-name.ts";
import { greekAsWords, withoutMarkup } from "../../../graph/resolve/plain-text.ts";
import { resolveRecords } from "../../../graph/resolve/resolve.ts";
import { titleKey } from "../../../graph/resolve/papers/title-key.ts";
import { venueOf } from "../../../graph/resolve/venues/venue-name.ts";
import { record } from "./records.ts";

describe("text without markup", () => {
  it("keeps Greek letters and names their commands", () => {
    expect(withoutMarkup("\\emph{β}-VAE, <i>\\beta</i>-VAE &amp; 1")).toBe("β-VAE,  beta -VAE & 1");
  });

  it("has Greek letters as words only to compare by", () => {
    expect(greekAsWords("Ωμέγα")).toBe("omegamuέgammaalpha");
    expect(titleKey("β-VAE")).toBe(titleKey("\\beta-VAE"));
  });
});

describe("Greek letters as shown", () => {
  it("stay in names of authors, venues and titles", () => {
    const written = { title: "Πέτρες and β-rivers", authors: ["Λιντ, Άδα"], venue: "Τα Ποτάμια" };
    const { authors, venues, papers } = resolveRecords([record(written)]);
    expect(authors.names).toEqual(["Άδα Λιντ"]);
    expect(venues.names).toEqual(["Τα Ποτάμια"]);
    expect(papers.titles).toEqual([written.title]);
  });

  it("join spellings with and without them", () => {
    expect(venueOf("Journal of β Cells")?.key).toBe(venueOf("Journal of Beta Cells")?.key);
    expect(authorOf("Ada Κ Lind")).toMatchObject({ name: "Ada Κ Lind", key: "ada kappa lind" });
  });
});
