/** The look of `<privet-composer>`. */

import { makeSheet } from "./dom.js";

const CSS = `
:host { display: block; }
.field { position: relative; display: grid; background: var(--privet-composer-background, Field); border-radius: var(--privet-composer-radius, 0.75rem); }
::slotted(textarea) { position: relative; background: transparent; }
.backdrop { position: absolute; overflow: hidden; pointer-events: none; }
.copy { box-sizing: border-box; color: transparent; white-space: pre-wrap; overflow-wrap: break-word; }
.mark { border-radius: 0.25rem; color: transparent; background: color-mix(in oklab, var(--_accent) 20%, transparent);
  box-shadow: 0 2px 0 var(--_accent); -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.mark-blocked { background: color-mix(in oklab, var(--_danger) 20%, transparent); box-shadow: 0 3px 0 -1px var(--_danger), 0 4px 0 var(--_danger); }
.status { margin: 0.375rem 0 0; min-block-size: 1.5em; font-size: 0.875rem; color: var(--_quiet); }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .mark { outline: 1px solid Highlight; } .mark-blocked { outline-style: double; outline-width: 3px; } }
`;

/** The sheet, made once and shared by all composers of a page. */
export const composerSheet: () => CSSStyleSheet = makeSheet(CSS);
