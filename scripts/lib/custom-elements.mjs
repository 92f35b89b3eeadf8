import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
// @ts-expect-error Its own types leave out both.
import { create, ts } from "@custom-elements-manifest/analyzer";

/**
 * The custom elements manifest of the elements in `source`, from their JSDoc and types.
 *
 * @param {string} source - Folder of TypeScript files.
 * @param {string} published - The folder of the package where they are published, as JavaScript.
 * @returns {{ modules: object[] }}
 *
 * Source: https://github.com/webcomponents/custom-elements-manifest
 */
export function describeElements(source, published) {
  const modules = readdirSync(source)
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(source, file), "utf8");
      return ts.createSourceFile(`${published}/${file.replace(/ts$/, "js")}`, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
    });
  return create({ modules, plugins: [PUBLIC_ONLY] });
}

/** Leaves out what `#` hides, and names the class that `static define()` registers, which the analyzer knows only as `this`. */
const PUBLIC_ONLY = {
  name: "public-only",
  /** @param {{ moduleDoc: ModuleDoc }} phase */
  moduleLinkPhase({ moduleDoc }) {
    for (const declaration of moduleDoc.declarations) {
      declaration.members = declaration.members?.filter(({ name }) => !name.startsWith("#"));
    }
    for (const entry of moduleDoc.exports) {
      const element = moduleDoc.declarations.find(({ tagName }) => tagName === entry.name);
      if (entry.kind === "custom-element-definition" && element !== undefined) entry.declaration.name = element.name;
    }
  },
};

/**
 * The part of a module's description that is changed here.
 *
 * @typedef {object} ModuleDoc
 * @property {{ name: string, tagName?: string, members?: { name: string }[] | undefined }[]} declarations
 * @property {{ kind: string, name: string, declaration: { name: string } }[]} exports
 */
