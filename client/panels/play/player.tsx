// The controls of the play, the year in large type, and what is shown in words.
import { ActionIcon, NativeSelect } from "@mantine/core";
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBackFilled,
  IconPlayerSkipForwardFilled,
} from "@tabler/icons-react";
import type { JSX, KeyboardEvent } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { MapYears, NetworkMap, YearCount } from "../../../graph/index.ts";
import { revealOf } from "../../map/reveal.ts";
import { useScene } from "../../map/scene-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import type { Play } from "../../state/play.ts";
import { firstYearOf, playInWords, SPANS } from "../../state/play.ts";
import {
  isPlaying,
  pausePlay,
  playOn,
  playShown,
  showSpan,
  showYear,
} from "../../state/play-actions.ts";
import { YearBars } from "../shared/year-bars.tsx";
import { ClosePlay } from "./close-play.tsx";
import { countsInWords, countsOf, undatedInWords } from "./play-words.ts";

/** Time for a year; ms. */
const SPEEDS = [
  { label: "Slow", value: "1800" },
  { label: "Normal", value: "900" },
  { label: "Fast", value: "400" },
] as const;

interface PlayerProps {
  readonly map: NetworkMap;
  readonly years: MapYears;
  /** From the first year to the last, at least two. */
  readonly bars: readonly YearCount[];
}

export function Player({ map, years, bars }: PlayerProps): JSX.Element | null {
  const shown = useAppState(playShown);
  return shown === null ? null : <Controls {...{ map, years, bars, shown }} />;
}

function Controls({
  map,
  years,
  bars,
  shown,
}: PlayerProps & { readonly shown: Play }): JSX.Element {
  const store = useAppStore();
  const { scene } = useScene();
  const playing = useAppState(isPlaying);
  const [speed, setSpeed] = useState<string>(SPEEDS[1].value);
  const button = useRef<HTMLButtonElement>(null);
  const first = bars[0]!.year;
  const last = bars.at(-1)!.year;
  // The address may name a year that this map does not have.
  const year = Math.min(last, Math.max(first, shown.year));
  const { span } = shown;
  const play = useMemo(() => ({ year, span }), [year, span]);
  const { kind } = map.network;
  const words = useMemo(
    () => countsInWords(countsOf(years, play), play, kind),
    [years, play, kind],
  );
  const undated = undatedInWords(years, kind);

  useEffect(() => {
    scene?.reveal(revealOf(years, play));
  }, [scene, map, years, play]);
  useEffect(() => () => scene?.reveal(null), [scene]);
  useEffect(() => {
    button.current?.focus();
  }, []);
  useEffect(() => {
    if (!playing) return;
    const timer = window.setTimeout(() => {
      store.run(year < last ? playOn(year + 1) : pausePlay);
    }, Number(speed));
    return () => {
      window.clearTimeout(timer);
    };
  }, [store, playing, year, last, speed]);

  const goTo = (next: number) => {
    store.run(showYear(Math.min(last, Math.max(first, next))));
  };
  const toggle = () => {
    if (playing) store.run(pausePlay);
    else store.run(playOn(year < last ? year + 1 : first));
  };
  const onKey = (event: KeyboardEvent) => {
    const { target } = event;
    const ownKeys = target instanceof HTMLSelectElement;
    const isButton = target instanceof HTMLButtonElement;
    if (ownKeys || event.ctrlKey || event.metaKey || event.altKey) return;
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: year - 1,
      ArrowDown: year - 1,
      ArrowRight: year + 1,
      ArrowUp: year + 1,
      Home: first,
      End: last,
    };
    const place = places[event.key];
    if (place !== undefined) goTo(place);
    else if (event.key === " " && !isButton) toggle();
    else return;
    event.preventDefault();
  };
  return (
    <section className="play" aria-label="Play the years" onKeyDown={onKey}>
      <p className="play-year number" aria-hidden>
        {playInWords(play).replace("up to ", "").replace(" to ", "–")}
      </p>
      <div className="play-card card">
        <div className="play-steps">
          <ActionIcon
            aria-label="One year back"
            disabled={year <= first}
            onClick={() => {
              goTo(year - 1);
            }}
          >
            <IconPlayerSkipBackFilled size={15} />
          </ActionIcon>
          <ActionIcon
            ref={button}
            variant="filled"
            size="lg"
            radius="xl"
            aria-label={playing ? "Pause" : "Play"}
            onClick={toggle}
          >
            {playing ? <IconPlayerPauseFilled size={17} /> : <IconPlayerPlayFilled size={17} />}
          </ActionIcon>
          <ActionIcon
            aria-label="One year on"
            disabled={year >= last}
            onClick={() => {
              goTo(year + 1);
            }}
          >
            <IconPlayerSkipForwardFilled size={15} />
          </ActionIcon>
        </div>
        <div className="play-line">
          <YearBars years={bars} lit={[firstYearOf(play) ?? first, year]} />
          <input
            type="range"
            className="play-range"
            style={{
              // The thumb stands below the middle of its bar.
              marginInline: `calc(${50 / bars.length}% - var(--play-thumb) / 2)`,
              width: `calc(${100 - 100 / bars.length}% + var(--play-thumb))`,
            }}
            aria-label="Year"
            aria-valuetext={String(year)}
            min={first}
            max={last}
            step={1}
            value={year}
            onChange={(event) => {
              goTo(Number(event.currentTarget.value));
            }}
          />
          <p className="play-ends small number" aria-hidden>
            <span>{first}</span>
            <span>{last}</span>
          </p>
        </div>
        <div className="play-choices">
          <NativeSelect
            size="xs"
            aria-label="Papers of which years"
            value={span ?? "all"}
            data={withOwn(span).map((value) => ({
              value: String(value ?? "all"),
              label: spanInWords(value),
            }))}
            onChange={(event) => {
              const { value } = event.currentTarget;
              store.run(showSpan(value === "all" ? null : Number(value)));
            }}
          />
          <NativeSelect
            size="xs"
            aria-label="Speed"
            value={speed}
            data={[...SPEEDS]}
            onChange={(event) => {
              setSpeed(event.currentTarget.value);
            }}
          />
        </div>
        <p className="play-words small number">
          {words}
          {undated !== "" && <span className="quiet">. {undated}</span>}
        </p>
        <div className="play-close">
          <ClosePlay />
        </div>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {playing ? "" : words}
      </p>
    </section>
  );
}

/** The choices, with the one of an address that has another. */
function withOwn(span: Play["span"]): readonly Play["span"][] {
  const known: readonly Play["span"][] = SPANS;
  return known.includes(span) ? known : [...known, span];
}

function spanInWords(span: Play["span"]): string {
  if (span === null) return "Up to this year";
  return span === 1 ? "This year alone" : `These ${span} years`;
}
