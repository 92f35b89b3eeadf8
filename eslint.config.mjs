import eslint from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const CONFIG_FILES = ["*.config.js", "*.config.mjs", "examples/*/*.config.mjs"];

/**
 * Rules of the style guide that no preset holds.
 *
 * @type {import("eslint").Linter.RulesRecord}
 */
const styleRules = {
  "no-restricted-syntax": [
    "error",
    { selector: "TSEnumDeclaration", message: "Use a union of string literals." },
    { selector: "ExportDefaultDeclaration", message: "Export by name." },
    { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]", message: "Text enters the page by textContent." },
  ],
  "no-eval": "error",
  "no-implied-eval": "off",
  eqeqeq: "error",
};

/** @type {import("eslint").Linter.RulesRecord} */
const typedRules = {
  // `as const` stays allowed; every other assertion hides a value that was not checked.
  "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
  "@typescript-eslint/consistent-type-imports": "error",
  "@typescript-eslint/prefer-readonly": "error",
  "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
};

export default defineConfig(
  globalIgnores(["build/", "pkg/", "target/", "fuzz/target/", "www/dist/", "examples/*/dist/", "extension/dist/", "test-results/"]),
  eslint.configs.recommended,
  { rules: styleRules },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ["./tsconfig.json", "./examples/react-ai-sdk/tsconfig.json", "./www/surfaces/tsconfig.json"], tsconfigRootDir: import.meta.dirname } },
    rules: typedRules,
  },
  {
    files: ["tests/**/*.ts"],
    // `test()` returns a promise that the runner awaits by itself.
    rules: { "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["test", "describe", "it", "suite"] }] }] },
  },
  {
    files: ["**/*.mjs", "**/*.js"],
    // tsc, with checkJs, knows the globals of each file better than a list here would.
    rules: { "no-undef": "off" },
  },
  { files: CONFIG_FILES, rules: { "no-restricted-syntax": "off" } },
);
