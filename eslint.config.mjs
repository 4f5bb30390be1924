import js from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: ["node_modules", "dist", ".asterism", "coverage", "test/artefacts", "test/fixtures"],
  },
  { files: ["**/*.mjs"], ...js.configs.recommended },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", URL: "readonly" },
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          "./graph/tsconfig.json",
          "./server/tsconfig.json",
          "./client/tsconfig.json",
          "./test/tsconfig.json",
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Numbers in messages are plain; the rule exists for objects.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Typed arrays and checked indices are everywhere: `a[i]!` says "inside by construction".
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "always"],
    },
  },
  {
    // What people hand in is searched by regular expressions: they begin a run of letters once, not
    // at each of its letters. The files left out still hold expressions that do not.
    files: ["graph/**/*.ts", "server/**/*.ts", "client/**/*.ts", "client/**/*.tsx"],
    ignores: [
      "graph/model/look/number-scale.ts",
      "graph/read/formats/json/datacite-json.ts",
      "graph/read/formats/ovid.ts",
      "graph/read/formats/web-of-science-people.ts",
      "graph/read/listings/badges.ts",
      "graph/resolve/organizations/address-parts.ts",
      "graph/resolve/venues/venue-case.ts",
    ],
    plugins: { regexp },
    rules: { "regexp/no-super-linear-move": ["error", { report: "potential" }] },
  },
);
