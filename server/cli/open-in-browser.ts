// Opens an address in the browser of the desktop, where there is one.
import { spawn } from "node:child_process";
import { say } from "./output.ts";

export function openInBrowser(address: string): void {
  const [command, ...args] = commandFor(process.platform);
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => {
    say(`No browser could be opened; go to ${address} yourself.`);
  });
  child.unref();
}

function commandFor(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === "darwin") return ["open"];
  // The empty text is the window's title, which `start` expects before an address.
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return ["xdg-open"];
}
