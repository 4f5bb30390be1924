// Builds the page that needs no server from client/standalone/ into one file: script and style stand
// inside, and nothing but them may run there.
import { createHash } from "node:crypto";
import { defineConfig, type Plugin } from "vite";

export default defineConfig({
  root: "client/standalone",
  plugins: [inOneFile()],
  build: {
    outDir: "../../dist/standalone",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
  },
});

/** Puts the built script and style into the page, and their hashes into its content policy. */
function inOneFile(): Plugin {
  return {
    name: "in-one-file",
    enforce: "post",
    generateBundle(_, bundle) {
      let script = "";
      let style = "";
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === "chunk") script += file.code;
        else if (name.endsWith(".css")) style += textOf(file.source);
        else continue;
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- how a bundle loses a file
        delete bundle[name];
      }
      const page = bundle["index.html"];
      if (page?.type !== "asset") throw new Error("vite built no page");
      // Neither may end its element.
      script = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
      const policy =
        `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; ` +
        "base-uri 'none'; form-action 'none'";
      page.source = textOf(page.source)
        .replace(/\s*<script type="module"[^>]*><\/script>/, "")
        .replace(/\s*<link rel="stylesheet"[^>]*>/, "")
        .replace(
          '<meta charset="utf-8" />',
          () => `<meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        )
        .replace("</head>", () => `<style>${style}</style>\n  </head>`)
        .replace("</body>", () => `<script type="module">${script}</script>\n  </body>`);
    },
  };
}

function textOf(source: string | Uint8Array): string {
  return typeof source === "string" ? source : new TextDecoder().decode(source);
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
