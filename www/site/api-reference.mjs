/** The API reference, read from the package's own type declarations: what TypeScript tells a customer, and nothing beside it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { codeBlock, toHtml } from "./markdown.mjs";

/**
 * Everything that each entry of the package exports, as HTML.
 *
 * @param {string} folder - The package.
 */
export function apiReference(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entries = Object.entries(manifest.exports).flatMap(([name, target]) => (typeof target === "object" ? [{ name: join("privet", name), types: join(folder, target.types) }] : []));
  const program = ts.createProgram(entries.map(({ types }) => types), { skipLibCheck: true, noEmit: true, target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] });
  const checker = program.getTypeChecker();
  const parts = entries.map(({ name, types }) => {
    const source = program.getSourceFile(types);
    const module = source && checker.getSymbolAtLocation(source);
    const exported = module ? checker.getExportsOfModule(module) : [];
    return { name, id: name.replaceAll("/", "-"), intro: commentOf(source), items: exported.map((symbol) => readExport(symbol, checker, folder)).filter((item) => item.code !== "") };
  });
  const contents = parts.map(({ name, id, items }) => `<li><a href="#${id}"><code>${name}</code></a> <span class="note">${items.length}</span></li>`).join("");
  return `<ul class="contents">${contents}</ul>\n${parts.map(renderEntry).join("\n")}`;
}

/** @typedef {{ name: string, comment: string, code: string }} Item */

/**
 * @param {ts.Symbol} exported
 * @param {ts.TypeChecker} checker
 * @param {string} folder - Declarations outside of it are not ours to document.
 * @returns {Item}
 */
function readExport(exported, checker, folder) {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declarations = (symbol.declarations ?? []).filter((declaration) => declaration.getSourceFile().fileName.startsWith(folder));
  const code = declarations.map((declaration) => textOf(ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration)).join("\n");
  const tags = symbol.getJsDocTags(checker).map(({ name, text }) => `- *@${name}* ${ts.displayPartsToString(text)}`);
  return { name: exported.name, comment: [ts.displayPartsToString(symbol.getDocumentationComment(checker)), tags.join("\n")].join("\n\n"), code };
}

/** @param {ts.Node} declaration */
function textOf(declaration) {
  return declaration.getText().replace(/^export /, "").replace(/^declare /, "").replace(/^ +#private;\n/gm, "").replace(/^ +private .*;\n/gm, "");
}

/** The comment at the head of an entry's file. @param {ts.SourceFile | undefined} source */
function commentOf(source) {
  const comment = /^\/\*\*(.*?)\*\//s.exec(source?.text ?? "")?.[1] ?? "";
  return comment.replace(/^ *\* ?/gm, "").trim();
}

/** @param {{ name: string, id: string, intro: string, items: readonly Item[] }} entry */
function renderEntry({ name, id, intro, items }) {
  const list = items.map((item) => `<section class="api"><h3 id="${id}-${item.name}"><code>${item.name}</code></h3>\n${toHtml(item.comment)}${codeBlock(item.code)}</section>`);
  return `<h2 id="${id}"><code>${name}</code></h2>\n${toHtml(intro)}${list.length === 0 ? "<p>Registers its elements; exports nothing.</p>" : list.join("\n")}`;
}
