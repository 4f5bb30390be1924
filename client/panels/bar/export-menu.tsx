// Everything that can be taken away: the picture, the network, the papers.
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { JSX } from "react";
import { mapExportUrl, papersExportUrl } from "../../api/explore.ts";
import { useScene } from "../../map/scene-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { useDownload } from "../shared/use-download.ts";
import { PAPER_FORMAT_NAMES, PAPER_FORMAT_USES } from "../inspector/paper-downloads.tsx";
import { NETWORK_FORMAT_GROUPS } from "./export-formats.ts";

export function ExportMenu(): JSX.Element {
  const store = useAppStore();
  const { scene } = useScene();
  const corpus = useAppState((state) => state.view.corpus);
  const network = useAppState((state) => state.view.network);
  const options = useAppState((state) => state.view.options);
  const isolated = useAppState((state) => state.view.isolated !== null);
  const hasMap = useAppState((state) => state.map.value !== null);
  const savePicture = () => {
    if (scene === null) return;
    // Drawing the legend is only needed now.
    void import("../export/save-picture.ts").then(({ savePicture: save }) =>
      save(store.get(), scene),
    );
  };
  return (
    <Menu width={338}>
      <Menu.Target>
        <Tooltip label="Export">
          <ActionIcon aria-label="Export" disabled={corpus === null || !hasMap}>
            <IconDownload size={19} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      {corpus !== null && (
        <Menu.Dropdown>
          <Menu.Label>What is on the screen</Menu.Label>
          <Menu.Item onClick={savePicture} rightSection={<Use text="with legend" />}>
            Picture (PNG)
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>
            {isolated ? "The whole map, not only the group" : "The whole map"}
          </Menu.Label>
          {NETWORK_FORMAT_GROUPS.map(({ use, formats }) => (
            <Files
              key={use}
              use={use}
              files={formats.map(({ format, name }) => ({
                name,
                href: mapExportUrl(corpus, network, options, format),
              }))}
            />
          ))}
          <Menu.Divider />
          <Menu.Label>All papers</Menu.Label>
          {PAPER_FORMAT_USES.map((use) => (
            <Files
              key={use}
              use={use}
              files={PAPER_FORMAT_NAMES.filter((known) => known.use === use).map(
                ({ format, name }) => ({ name, href: papersExportUrl(corpus, null, format) }),
              )}
            />
          ))}
        </Menu.Dropdown>
      )}
    </Menu>
  );
}

interface FilesProps {
  readonly use: string;
  readonly files: readonly { readonly name: string; readonly href: string }[];
}

/** The files of one use in a row. */
function Files({ use, files }: FilesProps): JSX.Element {
  const download = useDownload();
  return (
    <div className="export-row" role="group" aria-label={use}>
      <span className="export-use small" aria-hidden>
        {use}
      </span>
      <div className="export-files" role="presentation">
        {files.map(({ name, href }) => (
          <Menu.Item
            key={name}
            className="export-file"
            component="a"
            href={href}
            download
            onClick={download}
          >
            {name}
          </Menu.Item>
        ))}
      </div>
    </div>
  );
}

function Use({ text }: { readonly text: string }): JSX.Element {
  return <span className="quiet small">{text}</span>;
}
