/** The look of `<privet-report>`. */

import { makeSheet } from "./dom.js";

const CSS = `
dialog { inline-size: min(36rem, 100vw - 2rem); max-block-size: calc(100dvh - 2rem); padding: 1.25rem 1.5rem; overflow: auto; border: 1px solid var(--_line);
  border-radius: var(--privet-radius, 1rem); background: var(--_surface); color: var(--_text); font: var(--privet-font, 1rem/1.5 system-ui, sans-serif); }
dialog[open] { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
h2, h3, p { margin: 0; }
h2 { font-size: 1.25rem; line-height: 1.3; }
h3, dialog > label, legend { padding: 0; font-size: 0.9375rem; font-weight: 600; }
fieldset { margin: 0; padding: 0; border: 0; }
.kind { display: flex; gap: 0.5rem; align-items: center; min-block-size: 2rem; }
.kind input { inline-size: 1.125rem; block-size: 1.125rem; margin: 0; accent-color: var(--_accent); }
textarea, pre { margin: 0; padding: 0.625rem 0.75rem; border: 1px solid var(--_control); border-radius: 0.625rem; background: var(--_raised); color: inherit; }
textarea { font: inherit; resize: vertical; }
pre { max-block-size: 14rem; overflow: auto; border-color: var(--_line); font: 0.8125rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.problem { color: var(--_danger); }
.problem:empty { display: none; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: end; }
button { min-block-size: 2.5rem; padding: 0.375rem 0.875rem; border: 1px solid var(--_control); border-radius: 0.625rem; background: transparent; color: inherit; font: inherit; cursor: pointer; }
button.primary { border-color: transparent; background: var(--_accent); color: var(--_on-accent); font-weight: 600; }
button:disabled { opacity: 0.6; cursor: default; }
@media (forced-colors: active) { button.primary { border-color: ButtonText; } }
`;

/** The sheet, made once and shared by all reports of a page. */
export const reportSheet: () => CSSStyleSheet = makeSheet(CSS);
