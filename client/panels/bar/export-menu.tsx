// Everything that can be taken away: the picture, the network, the papers.
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { JSX } from "react";
import { mapExportUrl, papersExportUrl } from "../../api/explore.ts";
import { useScene } from "../../map/scene-context.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { useDownload } from "../shared/use-download.ts";
import { PAPER_FORMAT_NAMES } from "../inspector/paper-downloads.tsx";

const NETWORK_FORMAT_NAMES = [
  { format: "gexf", name: "GEXF", use: "Gephi, Gephi Lite" },
  { format: "graphml", name: "GraphML", use: "yEd, Cytoscape, igraph" },
  { format: "vosviewer", name: "VOSviewer JSON", use: "VOSviewer Online" },
  { format: "json", name: "JSON", use: "graphology, scripts" },
  { format: "csv", name: "CSV of links", use: "spreadsheets" },
  { format: "csv-nodes", name: "CSV of nodes", use: "spreadsheets" },
] as const;

export function ExportMenu(): JSX.Element {
  const store = useAppStore();
  const { scene } = useScene();
  const corpus = useAppState((state) => state.view.corpus);
  const network = useAppState((state) => state.view.network);
  const options = useAppState((state) => state.view.options);
  const isolated = useAppState((state) => state.view.isolated !== null);
  const download = useDownload();
  const hasMap = useAppState((state) => state.map.value !== null);
  const savePicture = () => {
    if (scene === null) return;
    // Drawing the legend is only needed now.
    void import("../export/save-picture.ts").then(({ savePicture: save }) =>
      save(store.get(), scene),
    );
  };
  return (
    <Menu width={270}>
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
          {NETWORK_FORMAT_NAMES.map(({ format, name, use }) => (
            <Menu.Item
              key={format}
              component="a"
              href={mapExportUrl(corpus, network, options, format)}
              download
              onClick={download}
              rightSection={<Use text={use} />}
            >
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>All papers</Menu.Label>
          {PAPER_FORMAT_NAMES.map(({ format, name }) => (
            <Menu.Item
              key={format}
              component="a"
              href={papersExportUrl(corpus, null, format)}
              download
              onClick={download}
            >
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      )}
    </Menu>
  );
}

function Use({ text }: { readonly text: string }): JSX.Element {
  return <span className="quiet small">{text}</span>;
}
