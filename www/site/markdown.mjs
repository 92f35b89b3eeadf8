/** The docs' Markdown as HTML. */
import { Marked } from "marked";
import { escapeHtml, PAGES } from "./shell.mjs";

/**
 * Headings get ids, wide things scroll by themselves, and a link that leads to no page of the site becomes its text.
 *
 * @param {string} markdown - Written by us: it is not made harmless.
 */
export function toHtml(markdown) {
  /** @type {Map<string, number>} */
  const ids = new Map();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        const id = uniqueId(text, ids);
        return `<h${depth} id="${id}">${text}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const target = addressOf(href);
        return target === undefined ? text : `<a href="${escapeHtml(target)}">${text}</a>`;
      },
      code({ text }) {
        return codeBlock(text);
      },
      table({ header, rows }) {
        const cells = (/** @type {typeof header} */ row, /** @type {string} */ tag) => row.map(({ tokens, align }) => `<${tag}${align === "right" ? ' class="number"' : ""}>${this.parser.parseInline(tokens)}</${tag}>`).join("");
        const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
        return `<div class="scroll" tabindex="0" role="region" aria-label="Table: ${escapeHtml(header.map(({ text }) => text.replace(/[*`]/g, "")).join(", "))}"><table><thead><tr>${cells(header, "th").replaceAll("<th></th>", "<td></td>")}</tr></thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}

/** @param {string} text */
export function codeBlock(text) {
  return `<pre class="code" tabindex="0"><code>${escapeHtml(text)}</code></pre>\n`;
}

/** @param {string} html @param {Map<string, number>} taken */
function uniqueId(html, taken) {
  const id = html.replace(/<[^>]*>|&[^;]*;/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const count = taken.get(id) ?? 0;
  taken.set(id, count + 1);
  return count === 0 ? id : `${id}-${count}`;
}

/** @param {string} href */
function addressOf(href) {
  if (/^https:|^#/.test(href)) return href;
  const name = href.replace(/^.*\/|\.md(?=$|#)/g, "");
  return PAGES.find(({ file }) => file === `${name}.html`)?.file;
}
