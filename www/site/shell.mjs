/** What all pages of the site share. */

/** The pages, in the order of the navigation. The demo and the surfaces are files; the others are made from the docs and the types. */
export const PAGES = /** @type {const} */ ([
  { file: "index.html", title: "Demo" },
  { file: "surfaces.html", title: "Surfaces" },
  { file: "recipes.html", title: "Recipes" },
  { file: "api.html", title: "API" },
  { file: "entities.html", title: "Entities" },
  { file: "benchmarks.html", title: "Benchmarks" },
  { file: "governance.html", title: "Controls" },
  { file: "privacy.html", title: "Privacy" },
]);

/** @typedef {typeof PAGES[number]["file"]} PageFile */

/**
 * The navigation. In English, as the pages behind it are, also where the page around it speaks another language.
 *
 * @param {string} current - The file that it stands in.
 */
export function navigation(current) {
  const address = (/** @type {PageFile} */ file) => (file === "index.html" ? "./" : file);
  const links = PAGES.map(({ file, title }) => `<li><a href="${address(file)}"${file === current ? ' aria-current="page"' : ""}>${title}</a></li>`);
  return `<nav class="pages" lang="en" aria-label="Pages"><ul>${links.join("")}</ul></nav>`;
}

/**
 * A page of text.
 *
 * @param {{ file: PageFile, title: string, description: string, body: string }} page - `body`: HTML.
 */
export function documentPage({ file, title, description, body }) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="description" content="${escapeHtml(description)}">
    <title>${escapeHtml(title)} · Privet</title>
    <link rel="icon" href="favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="style.css">
    <link rel="stylesheet" href="site.css">
  </head>
  <body>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="top">
      <div class="brand"><img src="favicon.svg" alt="" width="36" height="36"><p class="name">Privet</p></div>
      ${navigation(file)}
    </header>
    <main id="content" class="document">
${body}
    </main>
    <footer class="foot"><p>No account, no cookie, no request but to this site.</p></footer>
  </body>
</html>
`;
}

/** @param {string} text */
export function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
