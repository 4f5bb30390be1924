// Starts the explorer: store, address, fetching, theme.
import "@fontsource-variable/inter/wght.css";
import "@fontsource/source-serif-4/600.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import "./mantine.css";
import "./style.css";
// Most parts share these: whichever is opened first finds them there.
import "./panels/filters/filters.css";
import "./panels/inspector/inspector.css";
import { StrictMode, useMemo, useState } from "react";
import type { JSX } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { bindAddress } from "./controllers/address.ts";
import { bindDeciding } from "./controllers/deciding.ts";
import { DecidingContext } from "./controllers/deciding-context.ts";
import { bindColumns } from "./controllers/columns.ts";
import { bindFetching } from "./controllers/fetching.ts";
import { bindLevelsLater } from "./controllers/levels-later.ts";
import { mostHeld } from "./map/levels/most-held.ts";
import { bindTagging } from "./controllers/tagging.ts";
import { TaggingContext } from "./controllers/tagging-context.ts";
import { bindStepping } from "./controllers/stepping.ts";
import { SteppingContext } from "./controllers/stepping-context.ts";
import { FetchingContext } from "./controllers/fetching-context.ts";
import { SceneContext } from "./map/scene-context.ts";
import type { Scene } from "./map/scene-types.ts";
import { StoreContext } from "./state/context.ts";
import { firstState } from "./state/state.ts";
import { createStore } from "./state/store.ts";
import { readView } from "./state/url.ts";
import { THEME } from "./theme.ts";

const store = createStore(
  firstState(readView(window.location.search), window.matchMedia("(min-width: 768px)").matches),
);
bindAddress(store, window);
const most = mostHeld(window.location);
const fetching = bindFetching(store, most);
bindLevelsLater(store, most);
bindColumns(store);
const deciding = bindDeciding(store);
const tagging = bindTagging(store);
const stepping = bindStepping(store, deciding, tagging);
const colorSchemes = localStorageColorSchemeManager({ key: "asterism-theme" });

function Root(): JSX.Element {
  const [scene, setScene] = useState<Scene | null>(null);
  const holder = useMemo(() => ({ scene, setScene }), [scene]);
  return (
    <MantineProvider theme={THEME} defaultColorScheme="auto" colorSchemeManager={colorSchemes}>
      <StoreContext value={store}>
        <FetchingContext value={fetching}>
          <DecidingContext value={deciding}>
            <TaggingContext value={tagging}>
              <SteppingContext value={stepping}>
                <SceneContext value={holder}>
                  <App />
                </SceneContext>
              </SteppingContext>
            </TaggingContext>
          </DecidingContext>
        </FetchingContext>
      </StoreContext>
    </MantineProvider>
  );
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
createRoot(root).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);
