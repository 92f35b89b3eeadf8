/** What all elements look like: their colours, in light and dark, and where focus is. A page changes them by the custom properties that begin with `--privet-`. */

/**
 * What every element's sheet begins with. The names of its own begin with an underscore: what `:host` sets is inherited by what the page puts
 * into the element, and must not meet names of the page.
 */
export const PALETTE = `
:host {
  color-scheme: var(--privet-color-scheme, light dark);
  --_accent: var(--privet-accent, light-dark(#0b6b5d, #5fd3bd));
  --_on-accent: var(--privet-on-accent, light-dark(#fff, #04211c));
  --_warning: var(--privet-warning, light-dark(#8a4b00, #ffbe6b));
  --_danger: var(--privet-danger, light-dark(#a4161a, #ff9a92));
  --_surface: var(--privet-surface, light-dark(#fff, #1b2022));
  --_raised: var(--privet-raised, light-dark(#f4f6f5, #252b2e));
  --_text: var(--privet-text, light-dark(#17211f, #e8eeec));
  --_quiet: var(--privet-quiet, light-dark(#54615e, #a9b6b2));
  --_line: var(--privet-line, light-dark(#d5dcda, #3b4447));
  --_control: var(--privet-control, light-dark(#7d8a87, #7c8a87));
  --_focus: var(--privet-focus, light-dark(#0a58ca, #8ab4ff));
}
:host([hidden]) { display: none; }
*, *::before, *::after { box-sizing: border-box; }
:focus-visible { outline: 2px solid var(--_focus); outline-offset: 2px; }
dialog::backdrop { background: rgb(8 14 13 / 55%); }
`;
