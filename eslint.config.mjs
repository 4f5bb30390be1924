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
    // What people hand in is searched by regular expressions: they begin a run of letters once, not at
    // each of its letters, and have one way to divide it.
    files: ["graph/**/*.ts", "server/**/*.ts", "client/**/*.ts", "client/**/*.tsx"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
    },
  },
);
