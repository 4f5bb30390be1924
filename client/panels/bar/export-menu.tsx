// Everything that can be taken away: the picture, the network, the papers.
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import type { JSX } from "react";
import { mapExportUrl, papersExportUrl } from "../../api/explore.ts";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openDialog } from "../../state/panel-actions.ts";
import { useDownload } from "../shared/use-download.ts";
import {
  PAPER_FORMAT_NAMES,
  PAPER_FORMAT_USES,
  RECIPE_HELP,
} from "../inspector/paper-downloads.tsx";
import { NETWORK_FORMAT_GROUPS } from "./export-formats.ts";

/** For files that have no place for it themselves, such as tables. */
const AGAIN = "To make it again";
const recipe = (href: string) => ({ name: "Recipe", href, help: RECIPE_HELP });

export function ExportMenu(): JSX.Element {
  const store = useAppStore();
  const corpus = useAppState((state) => state.view.corpus);
  const network = useAppState((state) => state.view.network);
  const options = useAppState((state) => state.view.options);
  const look = useAppState((state) => state.view.look);
  const isolated = useAppState((state) => state.view.isolated !== null);
  const hasMap = useAppState((state) => state.map.value !== null);
  return (
    <Menu width={338}>
      <Tooltip label="Export">
        <Menu.Target>
          <ActionIcon aria-label="Export" disabled={corpus === null || !hasMap}>
            <IconDownload size={19} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      {corpus !== null && (
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              store.run(openDialog("picture"));
            }}
            rightSection={<span className="quiet small">PNG, SVG, PDF</span>}
          >
            Picture…
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
                href: mapExportUrl(corpus, network, options, look, format),
              }))}
            />
          ))}
          <Files
            use={AGAIN}
            files={[recipe(mapExportUrl(corpus, network, options, look, "csv-recipe"))]}
          />
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
          <Files use={AGAIN} files={[recipe(papersExportUrl(corpus, null, "ris-recipe"))]} />
        </Menu.Dropdown>
      )}
    </Menu>
  );
}

interface FilesProps {
  readonly use: string;
  readonly files: readonly {
    readonly name: string;
    readonly href: string;
    readonly help?: string;
  }[];
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
        {files.map(({ name, href, help }) => (
          <Menu.Item
            key={name}
            className="export-file"
            component="a"
            href={href}
            download
            onClick={download}
            title={help}
          >
            {name}
          </Menu.Item>
        ))}
      </div>
    </div>
  );
}
