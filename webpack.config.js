/** Bundles the site with its demo, and the extension. Both import the package by its public name, as a customer would. */

import { fileURLToPath } from "node:url";
import CompressionPlugin from "compression-webpack-plugin";
import { SitePlugin } from "./www/site/plugin.mjs";

const extension = (/** @type {string} */ path) => fileURLToPath(new URL(`./extension/${path}`, import.meta.url));
const www = (/** @type {string} */ path) => fileURLToPath(new URL(`./www/${path}`, import.meta.url));

/** @type {import("webpack").Configuration[]} */
export default [
  {
    name: "www",
    mode: "production",
    devtool: "source-map",
    context: www("."),
    entry: { main: ["./index.html", "./style.css", "./site.css", "./favicon.svg", "./main.ts"], surfaces: ["./surfaces.html", "./surfaces/main.ts"] },
    plugins: [
      new SitePlugin(),
      // Beside each file, for servers that hand it out as it is.
      new CompressionPlugin({ algorithm: "brotliCompress", filename: "[path][base].br", test: /\.(?:bin|css|html|js|svg|wasm)$/ }),
    ],
    output: { path: www("dist"), filename: "[name].js", clean: true, module: true, chunkFormat: "module" },
    experiments: { outputModule: true },
    resolve: { extensionAlias: { ".js": [".ts", ".tsx", ".js"] } },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2023", jsx: "automatic" } },
        { test: /\.(html|css|svg)$/, include: www("."), type: "asset/resource", generator: { filename: "[name][ext]" } },
      ],
    },
    performance: { hints: false },
  },
  {
    name: "extension",
    mode: "production",
    context: extension("."),
    entry: {
      content: "./content/index.ts",
      frame: ["./frame/frame.html", "./frame/index.ts"],
      hook: "./hook/index.ts",
      options: ["./options/options.html", "./options/index.ts"],
      pages: ["./shared/pages.css", "./content/marks.css"],
      popup: ["./popup/popup.html", "./popup/index.ts"],
      tip: ["./tip/tip.html", "./tip/tip.css", "./tip/index.ts"],
      vault: ["./vault/vault.html", "./vault/index.ts"],
      worker: "./worker/index.ts",
    },
    // One classic script each: a content script is nothing else, and a service worker may not load parts later. The one part beside is the storage's web worker.
    output: { path: fileURLToPath(new URL("./build/extension/bundle", import.meta.url)), filename: "[name].js", chunkFilename: "thread.js", assetModuleFilename: "[name][ext]", publicPath: "/", clean: true },
    target: ["web", "es2023"],
    resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
    module: {
      parser: { javascript: { dynamicImportMode: "eager" } },
      rules: [
        { test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2023" } },
        { test: /\.(html|css)$/, include: extension("."), type: "asset/resource", generator: { filename: "[name][ext]" } },
      ],
    },
    // Stores read the code: it stays legible.
    optimization: { minimize: false },
    performance: { hints: false },
  },
];
