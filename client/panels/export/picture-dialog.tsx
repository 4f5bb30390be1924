// The dialog in which a picture is chosen and saved: what is on the screen, or the whole map as PNG,
// SVG or PDF.
import { Button, NumberInput, Switch, TextInput } from "@mantine/core";
import type { JSX, MouseEvent, ReactNode } from "react";
import { useMemo, useState } from "react";
import { PICTURE_SIDES, type PicturePart } from "../../../graph/model/picture.ts";
import { mapExportPath } from "../../api/explore.ts";
import { problemOf, request } from "../../api/http.ts";
import { useScene } from "../../map/scene-context.ts";
import type { PictureRoom, Scene } from "../../map/scene-types.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { closeDialog } from "../../state/panel-actions.ts";
import type { State } from "../../state/state.ts";
import { count } from "../../words.ts";
import { Choice } from "../shared/choice.tsx";
import { Dialog } from "../shared/dialog.tsx";
import {
  fileBackground,
  firstChoice,
  pictureQuery,
  SCALES,
  sideProblem,
  titleOf,
  type PictureChoice,
  type PictureFormat,
} from "./picture-choice.ts";
import "./picture.css";
import { pngSize } from "./picture-size.ts";
import { fileName, saveFile } from "../shared/save-file.ts";
import { savePicture } from "./save-picture.ts";

const FORMATS = [
  { value: "screen", label: "Screen" },
  { value: "png", label: "PNG" },
  { value: "svg", label: "SVG" },
  { value: "pdf", label: "PDF" },
] as const;
const SCALE_CHOICES = SCALES.map((scale) => ({ value: String(scale), label: `${scale}×` }));
const FILE_BACKGROUNDS = [
  { value: "white", label: "White" },
  { value: "transparent", label: "Transparent" },
] as const;
const BACKGROUNDS = [{ value: "screen", label: "As on the screen" }, ...FILE_BACKGROUNDS] as const;
const PARTS: readonly { readonly part: PicturePart; readonly label: string }[] = [
  { part: "heading", label: "Title" },
  { part: "legend", label: "Legend" },
  { part: "caption", label: "Caption" },
];

type Progress =
  | { readonly type: "idle" | "busy" }
  | { readonly type: "saved"; readonly name: string }
  | { readonly type: "failed"; readonly message: string };

type Change = (changes: Partial<PictureChoice>) => void;

export default function PictureDialog(): JSX.Element {
  const store = useAppStore();
  const { scene } = useScene();
  const room = useMemo(() => scene?.pictureRoom() ?? null, [scene]);
  const collection = useAppState((state) => state.corpus.value?.name ?? "Papers");
  const [choice, setChoice] = useState(() => firstChoice(collection));
  const [progress, setProgress] = useState<Progress>({ type: "idle" });
  const change: Change = (changes) => {
    setChoice({ ...choice, ...changes });
    setProgress({ type: "idle" });
  };
  const run = (save: () => Promise<string>) => {
    setProgress({ type: "busy" });
    save().then(
      (name) => {
        setProgress({ type: "saved", name });
      },
      (error: unknown) => {
        setProgress({ type: "failed", message: problemOf(error).message });
      },
    );
  };
  const busy = progress.type === "busy";
  return (
    <Dialog
      title="Save a picture"
      onClose={() => {
        store.run(closeDialog);
      }}
    >
      <div className="picture">
        <Choice
          title="Format"
          value={choice.format}
          data={FORMATS}
          onChange={(format) => {
            change({ format });
          }}
        >
          <Scope format={choice.format} />
        </Choice>
        {choice.format === "screen" ? (
          <Scale choice={choice} change={change}>
            <ScreenSize choice={choice} room={room} />
          </Scale>
        ) : (
          <Sides choice={choice} change={change} />
        )}
        {choice.format === "png" && (
          <Scale choice={choice} change={change}>
            <WholeSize choice={choice} />
          </Scale>
        )}
        <Background choice={choice} change={change} />
        <div className="picture-parts" role="group" aria-label="Around the map">
          {PARTS.map(({ part, label }) => (
            <Switch
              key={part}
              label={label}
              checked={choice[part]}
              onChange={(event) => {
                change({ [part]: event.currentTarget.checked });
              }}
            />
          ))}
        </div>
        {choice.heading && (
          <TextInput
            label="Words of the title"
            placeholder={collection}
            maxLength={300}
            value={choice.title}
            onChange={(event) => {
              change({ title: event.currentTarget.value });
            }}
          />
        )}
        <div className="picture-end">
          {choice.format === "screen" ? (
            <Button
              loading={busy}
              disabled={scene === null || room === null}
              onClick={() => {
                if (scene === null || room === null) return;
                run(() => drawn(store.get(), scene, choice, pngSize(room, choice).scale));
              }}
            >
              Save PNG
            </Button>
          ) : (
            <FileLink
              format={choice.format}
              choice={choice}
              collection={collection}
              busy={busy}
              run={run}
            />
          )}
          <span role="status" className="small">
            {progress.type === "saved" && `Saved as ${progress.name}`}
          </span>
        </div>
        {progress.type === "failed" && (
          <p role="alert" className="picture-problem">
            {progress.message}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** Draws the picture once the button has been seen to work on it. */
async function drawn(
  state: State,
  scene: Scene,
  choice: PictureChoice,
  scale: number,
): Promise<string> {
  await new Promise((resolve) => window.setTimeout(resolve, 40));
  return savePicture(state, scene, choice, scale);
}

/** What the picture shows of the map. */
function Scope({ format }: Pick<PictureChoice, "format">): JSX.Element {
  const isolated = useAppState((state) => state.view.isolated !== null);
  const played = useAppState((state) => state.view.play !== null);
  if (format === "screen") return <p className="picture-hint">What is on the screen, as PNG.</p>;
  return (
    <p className="picture-hint">
      The whole map{isolated && ", not only the group"}
      {played && ", of all years"};{" "}
      {format === "png" ? "made again from its recipe to the byte." : "text stays text."}
    </p>
  );
}

interface PartProps {
  readonly choice: PictureChoice;
  readonly change: Change;
}

function Scale({
  choice,
  change,
  children,
}: PartProps & { readonly children: ReactNode }): JSX.Element {
  return (
    <Choice
      title="Scale"
      value={String(choice.scale)}
      data={SCALE_CHOICES}
      onChange={(scale) => {
        change({ scale: Number(scale) });
      }}
    >
      {children}
    </Choice>
  );
}

function ScreenSize({
  choice,
  room,
}: Pick<PartProps, "choice"> & { readonly room: PictureRoom | null }): JSX.Element {
  const size = room === null ? null : pngSize(room, choice);
  return (
    <p className="picture-hint" role="status">
      {size === null
        ? "There is no map to take a picture of."
        : `${count(size.width)} × ${count(size.height)} pixels`}
      {size?.capped === true && `: ${size.scale}×, the most that this browser can draw.`}
    </p>
  );
}

function WholeSize({ choice: { width, height, scale } }: Pick<PartProps, "choice">): JSX.Element {
  return (
    <p className="picture-hint" role="status">
      {width !== null &&
        height !== null &&
        `${count(width * scale)} × ${count(height * scale)} pixels`}
    </p>
  );
}

function Sides({ choice, change }: PartProps): JSX.Element {
  return (
    <div>
      <div className="picture-sides">
        {(["width", "height"] as const).map((side) => (
          <NumberInput
            key={side}
            min={PICTURE_SIDES.least}
            max={PICTURE_SIDES.most}
            step={100}
            allowDecimal={false}
            clampBehavior="none"
            hideControls
            label={side === "width" ? "Width, pixels" : "Height, pixels"}
            value={choice[side] ?? ""}
            error={sideProblem(choice[side])}
            onChange={(value) => {
              change({ [side]: typeof value === "number" ? value : null });
            }}
          />
        ))}
      </div>
      <p className="picture-hint">Type stays as large: a larger picture names more.</p>
    </div>
  );
}

function Background({ choice, change }: PartProps): JSX.Element {
  const screen = choice.format === "screen";
  return (
    <Choice
      title="Background"
      value={screen ? choice.background : fileBackground(choice)}
      data={screen ? BACKGROUNDS : FILE_BACKGROUNDS}
      onChange={(background) => {
        change({ background });
      }}
    >
      {screen && choice.background === "transparent" && (
        <p className="picture-hint">In colours for a background like that of the screen.</p>
      )}
    </Choice>
  );
}

interface FileLinkProps {
  readonly format: Exclude<PictureFormat, "screen">;
  readonly choice: PictureChoice;
  readonly collection: string;
  readonly busy: boolean;
  readonly run: (save: () => Promise<string>) => void;
}

/** A link to the file that can be copied; a click fetches it here, so that a failure can be told. */
function FileLink({ format, choice, collection, busy, run }: FileLinkProps): JSX.Element {
  const { corpus, network, options, look } = useAppState((state) => state.view);
  const path = mapExportPath(corpus ?? "", network, options, look, format, pictureQuery(choice));
  const wrong = sideProblem(choice.width) !== null || sideProblem(choice.height) !== null;
  const words = `Save ${format.toUpperCase()}`;
  if (wrong) return <Button disabled>{words}</Button>;
  const save = async () => {
    const blob = await (await request(path)).blob();
    return saveFile(blob, `${fileName(titleOf(choice, collection))}-${network}.${format}`);
  };
  return (
    <Button
      component="a"
      href={`/api${path}`}
      download
      loading={busy}
      onClick={(event: MouseEvent<HTMLAnchorElement>) => {
        event.preventDefault();
        if (!busy) run(save);
      }}
    >
      {words}
    </Button>
  );
}
