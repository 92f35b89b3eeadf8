/** The look of `<privet-message>`. */

import { makeSheet } from "./dom.js";

const CSS = `
:host { display: block; }
p { margin: 0; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
.restored { position: relative; border-radius: 0.25rem; text-decoration: underline 2px var(--_accent); text-underline-offset: 0.2em; cursor: help; }
.tip { display: none; position: absolute; z-index: 1; inset-block-start: 100%; inset-inline-start: 0; inline-size: max-content; max-inline-size: 16rem;
  padding: 0.25rem 0.625rem; border: 1px solid var(--_control); border-radius: 0.5rem; background: var(--_surface); color: var(--_text);
  font-size: 0.8125rem; line-height: 1.5; user-select: none; box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 20%); }
.restored:is(:hover, :focus) > .tip { display: block; }
.restored.dismissed > .tip { display: none; }
.text.covered { filter: blur(0.5rem); user-select: none; }
.text:focus { outline: none; }
.notice { display: flex; flex-wrap: wrap; gap: 0.25rem 0.625rem; align-items: start; margin-block-end: 0.5rem; padding: 0.5rem 0.75rem; border: 1px solid var(--_warning);
  border-inline-start-width: 0.375rem; border-radius: 0.5rem; background: var(--_surface); color: var(--_text); font-size: 0.9375rem; }
.notice.block { border-color: var(--_danger); }
.notice.help { border-color: var(--_accent); }
.notice > .icon { inline-size: 1em; block-size: 1em; flex: none; margin-block-start: 0.3em; }
.notice > p { flex: 1 1 12rem; }
.notice ul { margin: 0.375rem 0 0; padding-inline-start: 1.25rem; }
.notice a { color: inherit; }
.foot { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; margin-block-start: 0.375rem; font-size: 0.8125rem; color: var(--_quiet); }
.foot[hidden] { display: none; }
button { min-block-size: 1.5rem; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-decoration: underline; cursor: pointer; }
@media (forced-colors: active) { .restored { text-decoration-color: Highlight; } }
`;

/** The sheet, made once and shared by all messages of a page. */
export const messageSheet: () => CSSStyleSheet = makeSheet(CSS);
