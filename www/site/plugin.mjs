/** Makes the pages of text when webpack makes the demo: from the docs and from the package's types, so that they say what is so. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { apiReference } from "./api-reference.mjs";
import { toHtml } from "./markdown.mjs";
import { documentPage, navigation } from "./shell.mjs";

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** @type {readonly { file: import("./shell.mjs").PageFile, title: string, description: string, source: string, body?: () => string }[]} */
const PAGES = [
  { file: "recipes.html", title: "Recipes", description: "How Privet goes into LangChain, assistant-ui, CopilotKit, ChatKit, deep-chat, n8n and other chats.", source: "docs/recipes.md" },
  { file: "entities.html", title: "Entities", description: "The more than 200 kinds of personal data and secrets that Privet finds, with their checks and examples.", source: "docs/entities.md" },
  { file: "benchmarks.html", title: "Benchmarks", description: "How often Privet is right, how fast it is, and how large, measured beside its peers.", source: "docs/benchmarks.md" },
  { file: "governance.html", title: "Controls", description: "Each control of Privet, the rules of GDPR, CCPA, AI Act and OWASP that it helps with, and the test that shows it.", source: "docs/governance.md" },
  { file: "privacy.html", title: "Privacy statement", description: "What this site processes and keeps: nothing beyond the page.", source: "www/site/privacy.md" },
];

/** Emits the pages, and puts the navigation into those that are files. */
export class SitePlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("SitePlugin", (compilation) => {
      for (const { source } of PAGES) compilation.fileDependencies.add(path(source));
      compilation.hooks.processAssets.tap({ name: "SitePlugin", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS }, () => {
        for (const { file, title, description, source } of PAGES) {
          emit(compilation, file, documentPage({ file, title, description, body: toHtml(readFileSync(path(source), "utf8")) }));
        }
        emit(compilation, "api.html", documentPage({ file: "api.html", title: "API", description: "The API of the npm package privet, generated from its types.", body: `<h1>API</h1>\n<p>Generated from the types of the package, entry by entry.</p>\n${apiReference(path("pkg"))}` }));
        for (const file of ["index.html", "surfaces.html"]) {
          const page = compilation.getAsset(file)?.source.source().toString() ?? "";
          compilation.updateAsset(file, new webpack.sources.RawSource(page.replace("<!-- navigation -->", navigation(file))));
        }
      });
    });
  }
}

/** @param {import("webpack").Compilation} compilation @param {string} file @param {string} text */
function emit(compilation, file, text) {
  compilation.emitAsset(file, new webpack.sources.RawSource(text));
}
