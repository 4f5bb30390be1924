// The bar above the map: corpus, network, search, and the doors to panels.
import { ActionIcon, Tooltip } from "@mantine/core";
import {
  IconAdjustmentsHorizontal,
  IconHelp,
  IconList,
  IconPlus,
  IconShare,
  IconTable,
} from "@tabler/icons-react";
import type { JSX } from "react";
import { useAppState, useAppStore } from "../../state/context.ts";
import { openDialog, toggleFilters, toggleLegend, toggleSheet } from "../../state/panel-actions.ts";
import type { Action } from "../../state/state.ts";
import { closeTable, openTable } from "../../state/table-actions.ts";
import { isInspecting } from "../../state/view.ts";
import { usePhone } from "../shared/use-phone.ts";
import { Search } from "../search/search.tsx";
import "./bar.css";
import { CorpusMenu } from "./corpus-menu.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { IdentitiesButton } from "./identities-button.tsx";
import { Mark } from "./mark.tsx";
import { NetworkSwitch } from "./network-switch.tsx";
import { SessionButton } from "./session-button.tsx";
import { SkipButtons } from "./skip.tsx";
import { StepButtons } from "./step-buttons.tsx";
import { ThemeButton } from "./theme-button.tsx";
import { ToolsMenu } from "./tools-menu.tsx";

export function Bar(): JSX.Element {
  const legend = useAppState((state) => state.panels.legend);
  const filters = useAppState((state) => state.panels.filters);
  const table = useAppState((state) => state.view.table !== null);
  const phone = usePhone();
  const selected = useAppState((state) => isInspecting(state.view));
  // On a small screen the page of what is selected lies where the panels would.
  const covered = phone && selected;
  const corpus = useAppState((state) => state.view.corpus);
  const hasCorpus = corpus !== null;
  return (
    <header className="bar">
      {hasCorpus && <SkipButtons />}
      <div className="bar-left">
        <span className="brand">
          <Mark />
          <h1 className="brand-name">Asterism</h1>
        </span>
        {hasCorpus && <CorpusMenu />}
        {hasCorpus && <StepButtons />}
      </div>
      {hasCorpus && (
        <nav className="bar-network" aria-label="Networks">
          <NetworkSwitch />
        </nav>
      )}
      <div className="bar-right">
        {hasCorpus && (
          <search className="bar-search">
            <Search />
          </search>
        )}
        {corpus !== null && (
          <>
            <BarButton
              label="Groups"
              Icon={IconList}
              action={phone ? toggleSheet("legend") : toggleLegend}
              pressed={legend && !covered && !(phone && filters)}
            />
            <BarButton
              label="Filters"
              Icon={IconAdjustmentsHorizontal}
              action={phone ? toggleSheet("filters") : toggleFilters}
              pressed={filters && !covered}
            />
            {!phone && (
              <span className="bar-spare">
                <BarButton
                  label="Table and trends"
                  Icon={IconTable}
                  action={table ? closeTable : openTable("nodes")}
                  pressed={table}
                />
              </span>
            )}
            <IdentitiesButton corpus={corpus} />
            <ToolsMenu />
            <ExportMenu />
            {!phone && (
              <span className="bar-spare">
                <BarButton label="Share" Icon={IconShare} action={openDialog("share")} />
              </span>
            )}
            <span data-writes>
              <BarButton label="Add papers" Icon={IconPlus} action={openDialog("import")} />
            </span>
          </>
        )}
        <span className="bar-more">
          <SessionButton />
          <ThemeButton />
          <span className="bar-help">
            <BarButton label="Help" Icon={IconHelp} action={openDialog("help")} />
          </span>
        </span>
      </div>
    </header>
  );
}

interface BarButtonProps {
  readonly label: string;
  readonly Icon: typeof IconList;
  readonly action: Action;
  readonly pressed?: boolean;
}

function BarButton({ label, Icon, action, pressed }: BarButtonProps): JSX.Element {
  const store = useAppStore();
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        aria-pressed={pressed}
        data-pressed={pressed === true || undefined}
        className="bar-button"
        onClick={() => {
          store.run(action);
        }}
      >
        <Icon size={19} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
