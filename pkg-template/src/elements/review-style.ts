/** The look of `<privet-review>`. Everything a page may want to change is a custom property or a part. */

import { makeSheet } from "./dom.js";

const CSS = `
dialog {
  inline-size: min(var(--privet-review-width, 56rem), 100vw - 2rem);
  max-inline-size: none;
  max-block-size: min(52rem, 100dvh - 2rem);
  padding: 0;
  border: 1px solid var(--_line);
  border-radius: var(--privet-radius, 1rem);
  background: var(--_surface);
  color: var(--_text);
  font: var(--privet-font, 1rem/1.5 system-ui, sans-serif);
  box-shadow: 0 1.5rem 4rem rgb(0 0 0 / 30%);
  overflow: hidden;
}
dialog[open] { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; animation: appear 160ms ease-out; }
@keyframes appear { from { opacity: 0; transform: translateY(0.5rem); } }
.head { display: flex; gap: 1rem; align-items: start; justify-content: space-between; padding: 1.25rem 1.5rem 1rem; }
h2 { margin: 0; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 0; font-size: 0.875rem; font-weight: 600; color: var(--_quiet); }
p { margin: 0; }
.description { margin-block-start: 0.25rem; color: var(--_quiet); }
.body { position: relative; display: grid; grid-auto-rows: max-content; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; align-content: start; padding: 0.25rem 1.5rem 1.25rem; overflow: auto; }
.body > h3:not(:first-of-type) { margin-block-start: 0.75rem; }
.icon { inline-size: 0.875em; block-size: 0.875em; flex: none; }
.notice { display: flex; gap: 0.75rem; align-items: start; padding: 0.75rem 1rem; border: 1px solid var(--_danger);
  border-inline-start-width: 0.375rem; border-radius: 0.5rem; background: var(--_raised); }
.notice:empty { display: none; }
.notice > .icon { margin-block-start: 0.3rem; color: var(--_danger); }
.notice > div { flex: 1; }
.toolbar, .group, .buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.toolbar { justify-content: space-between; }
.switch { display: inline-flex; padding: 0.1875rem; border-radius: 0.625rem; background: var(--_raised); border: 1px solid var(--_line); }
.switch label { position: relative; cursor: pointer; }
.switch input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.switch span { display: block; padding: 0.25rem 0.75rem; border-radius: 0.4375rem; font-size: 0.875rem; }
.switch input:checked + span { background: var(--_surface); box-shadow: 0 0 0 1px var(--_control); font-weight: 600; }
.switch input:focus-visible + span { outline: 2px solid var(--_focus); outline-offset: 2px; }
.message, .was { padding: 1rem; border: 1px solid var(--_line); border-radius: 0.75rem; background: var(--_raised); line-height: 2;
  white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; max-block-size: 40dvh; overflow: auto; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
.pair.side { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.was mark { padding: 0.125rem 0.25rem; border-radius: 0.25rem; background: color-mix(in oklab, var(--_warning) 18%, transparent); color: inherit; text-decoration: underline dotted var(--_warning); }
.next-time { display: grid; gap: 0.25rem; justify-items: start; }
.next-time .button { min-block-size: 1.75rem; padding: 0 0.5rem; font-size: 0.8125rem; }
.next-time .button[aria-pressed="true"] { border-color: var(--_accent); color: var(--_accent); font-weight: 600; box-shadow: inset 0 0 0 1px var(--_accent); }
.finding { display: inline; padding: 0.125rem 0.4375rem; margin: 0; border-radius: 0.4375rem; font: inherit; line-height: 1.4; text-align: start;
  white-space: pre-wrap; overflow-wrap: anywhere; color: inherit; background: var(--_surface); cursor: pointer;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.finding .icon { margin-inline-end: 0.3em; vertical-align: -0.06em; }
.finding.hidden { --_state: var(--_accent); border: 1.5px solid var(--_state); }
.finding.visible { --_state: var(--_warning); border: 1.5px dashed var(--_state); }
.finding.kept { --_state: var(--_control); border: 1.5px dotted var(--_state); }
.finding.blocked { --_state: var(--_danger); border: 2px double var(--_state); }
.finding .icon { color: var(--_state); }
.finding[aria-disabled="true"] { cursor: default; }
.before { text-decoration: line-through; color: var(--_quiet); }
.arrow { margin-inline: 0.4em; color: var(--_quiet); }
.scroll { overflow-x: auto; }
table { inline-size: 100%; border-collapse: collapse; font-size: 0.9375rem; }
th { padding: 0.375rem 0.625rem; text-align: start; font-size: 0.8125rem; font-weight: 600; color: var(--_quiet); white-space: nowrap; }
td { padding: 0.5rem 0.625rem; border-block-start: 1px solid var(--_line); vertical-align: top; }
td small { display: block; color: var(--_quiet); font-size: 0.8125rem; }
td input { inline-size: 1.25rem; block-size: 1.25rem; margin: 0.125rem 0; accent-color: var(--_accent); }
.sent-as, td small, td > span { overflow-wrap: break-word; }
.sent-as { font-family: ui-monospace, monospace; font-size: 0.875em; }
.sent-as.visible { color: var(--_warning); font-style: italic; }
.fixed { color: var(--_quiet); }
.fixed .icon { inline-size: 1.125rem; block-size: 1.125rem; }
.peekable { display: inline-flex; gap: 0.375rem; align-items: center; }
.original { min-inline-size: 4.5em; overflow-wrap: anywhere; }
.peek { display: inline-grid; place-items: center; inline-size: 1.75rem; block-size: 1.75rem; padding: 0; border: 1px solid transparent; border-radius: 0.375rem;
  background: none; color: var(--_quiet); cursor: pointer; touch-action: none; user-select: none; }
.peek:hover { border-color: var(--_control); }
.spoken { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
details { font-size: 0.875rem; color: var(--_quiet); }
summary { inline-size: fit-content; cursor: pointer; border-radius: 0.25rem; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.25rem 1.5rem; margin: 0.5rem 0 0; }
dl div { display: flex; gap: 0.5rem; }
dd { margin: 0; }
kbd { padding: 0.0625rem 0.375rem; border: 1px solid var(--_line); border-radius: 0.25rem; font-size: 0.8125rem; white-space: nowrap; }
.foot { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: center; justify-content: space-between; padding: 0.875rem 1.5rem;
  border-block-start: 1px solid var(--_line); }
.status { flex: 1 1 10rem; min-block-size: 1.5em; font-size: 0.875rem; color: var(--_quiet); }
.buttons { justify-content: end; }
.button { min-block-size: 2.5rem; padding: 0.375rem 0.875rem; border: 1px solid var(--_control); border-radius: 0.625rem; background: transparent; color: inherit;
  font: inherit; font-size: 0.9375rem; cursor: pointer; }
.group .button { min-block-size: 2rem; padding-block: 0.125rem; font-size: 0.875rem; }
.button:hover:not(:disabled) { background: var(--_raised); }
.button:disabled { border-color: var(--_line); color: var(--_quiet); opacity: 0.6; cursor: default; }
.button.primary { border-color: transparent; background: var(--_accent); color: var(--_on-accent); font-weight: 600; }
.button.primary:hover { background: color-mix(in oklab, var(--_accent) 88%, var(--_text)); }
.button.primary.risky { border: 2px dashed var(--_warning); background: transparent; color: var(--_warning); }
.button.close { display: grid; place-items: center; inline-size: 2.5rem; padding: 0; border-color: transparent; }
h2:focus { outline: none; }
@media (width < 44rem) {
  dialog { inline-size: 100vw; max-block-size: 100dvh; block-size: 100dvh; margin: 0; border: 0; border-radius: 0; }
  .head, .body, .foot { padding-inline: 1rem; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody { display: block; }
  tr { display: grid; gap: 0.25rem; padding-block: 0.625rem; border-block-start: 1px solid var(--_line); }
  td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 0.75rem; padding: 0; border: 0; }
  td::before { content: attr(data-title); color: var(--_quiet); font-size: 0.8125rem; }
  td:empty { display: none; }
  td > * { grid-column: 2; justify-self: start; }
  .message, .was { max-block-size: none; }
  .pair.side { grid-template-columns: minmax(0, 1fr); }
  .foot { padding-block: 0.625rem; gap: 0.375rem; }
  .status { flex-basis: 100%; }
  .status:empty { display: none; }
  .buttons { inline-size: 100%; }
  .buttons .button { flex: 1 1 0; padding-inline: 0.25rem; font-size: 0.875rem; line-height: 1.25; }
  .buttons .button.primary { flex-basis: 100%; order: -1; font-size: 0.9375rem; }
}
@media (prefers-reduced-motion: reduce) { dialog[open] { animation: none; } }
@media (forced-colors: active) {
  .switch input:checked + span { outline: 2px solid Highlight; }
  .button.primary { border-color: ButtonText; }
  .next-time .button[aria-pressed="true"] { outline: 2px solid Highlight; }
  .icon { color: CanvasText; }
}
`;

/** The sheet, made once and shared by all reviews of a page. */
export const reviewSheet: () => CSSStyleSheet = makeSheet(CSS);
