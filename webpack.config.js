/** Bundles the demo. The package is imported by its public name, as a customer would. */

import { fileURLToPath } from "node:url";

const www = (/** @type {string} */ path) => fileURLToPath(new URL(`./www/${path}`, import.meta.url));

/** @type {import("webpack").Configuration[]} */
export default [
  {
    name: "www",
    mode: "production",
    devtool: "source-map",
    context: www("."),
    entry: { main: ["./index.html", "./style.css", "./favicon.svg", "./main.ts"] },
    output: { path: www("dist"), filename: "[name].js", clean: true, module: true, chunkFormat: "module" },
    experiments: { outputModule: true },
    resolve: { extensionAlias: { ".js": [".ts", ".js"] } },
    module: {
      rules: [
        { test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2023" } },
        { test: /\.(html|css|svg)$/, include: www("."), type: "asset/resource", generator: { filename: "[name][ext]" } },
      ],
    },
    performance: { hints: false },
  },
];
