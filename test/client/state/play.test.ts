// The play of the years: what the address holds of it, and what counts as looking at something else.
import { describe, expect, test } from "vitest";
import { playInWords, readPlay, writePlay } from "../../../client/state/play.ts";
import {
  closePlay,
  isPlaying,
  openPlay,
  pausePlay,
  playOn,
  playShown,
  showSpan,
  showYear,
  togglePlay,
} from "../../../client/state/play-actions.ts";
import { firstState } from "../../../client/state/state.ts";
import { createStore } from "../../../client/state/store.ts";
import { FIRST_VIEW } from "../../../client/state/view.ts";
import { stepBack } from "../../../client/state/view-actions.ts";

const VIEW = { ...FIRST_VIEW, corpus: "c1", options: { base: "suggested", years: [2010, 2014] } };

function opened() {
  const store = createStore(firstState({ ...VIEW, options: { base: "suggested" } } as never, true));
  store.run(openPlay, showYear(2014));
  return store;
}

describe("the address", () => {
  test.each(["2014", "2014,3", "7,1", "9999,99"])("%s is read as it was written", (text) => {
    expect(writePlay(readPlay(text)!)).toBe(text);
  });

  test.each(["", "0", "012", "20140", "2014,0", "2014,100", "2014,", "x", "2014,3,4"])(
    "“%s” names no years",
    (text) => {
      expect(readPlay(text)).toBeNull();
    },
  );

  test("says years in words", () => {
    expect(playInWords({ year: 2014, span: null })).toBe("up to 2014");
    expect(playInWords({ year: 2014, span: 1 })).toBe("2014");
    expect(playInWords({ year: 2014, span: 3 })).toBe("2012 to 2014");
  });
});

describe("the play", () => {
  test("opens at the last of the years asked for, and closes", () => {
    const store = createStore(firstState(VIEW as never, true));
    store.run(togglePlay);
    expect(store.get().view.play).toEqual({ year: 2014, span: null });
    store.run(togglePlay);
    expect(store.get().view.play).toBeNull();
  });

  test("goes on without changing what is looked at, until it is paused", () => {
    const store = opened();
    const { view } = store.get();
    store.run(playOn(2011));
    store.run(playOn(2012));
    expect(store.get().view).toBe(view);
    expect(isPlaying(store.get())).toBe(true);
    expect(playShown(store.get())).toEqual({ year: 2012, span: null });
    store.run(pausePlay);
    expect(isPlaying(store.get())).toBe(false);
    expect(store.get().view.play).toEqual({ year: 2012, span: null });
  });

  test("stops when other years are looked at by any way", () => {
    const store = opened();
    store.run(playOn(2011));
    store.run(showSpan(3));
    expect(isPlaying(store.get())).toBe(false);
    expect(store.get().view.play).toEqual({ year: 2011, span: 3 });
    store.run(playOn(2012), closePlay);
    expect(playShown(store.get())).toBeNull();
  });

  test("paused where it began, it only stops", () => {
    const store = opened();
    const { view } = store.get();
    store.run(playOn(2014), pausePlay);
    expect(store.get().view).toBe(view);
    expect(isPlaying(store.get())).toBe(false);
  });

  test("makes one step for opening, and one for all years that are gone through", () => {
    const store = createStore(firstState({ ...VIEW } as never, true));
    store.run(openPlay);
    for (const year of [2010, 2011, 2012, 2013]) store.run(playOn(year));
    store.run(pausePlay);
    store.run(showYear(2011));
    store.run(showYear(2010));
    const { steps } = store.get().history;
    expect(steps.slice(1).map(({ words }) => words)).toEqual([
      "Opened the years, to play them",
      "Showed the papers up to 2010",
    ]);
    store.run(stepBack);
    expect(store.get().view.play).toBeNull();
    expect(store.get().history.steps.at(-1)!.words).toBe("Showed all years at once");
  });
});
