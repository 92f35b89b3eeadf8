/** The look of what we show in pages. A text, because a page's policy forbids files of ours there. */
export const PANEL_STYLE = `
:host { all: initial; }
.notices { position: fixed; inset-block-start: 1rem; inset-inline-end: 1rem; z-index: 2147483647; display: grid; gap: .5rem; max-inline-size: min(26rem, calc(100vw - 2rem)); }
.notice, .offer { font: 400 .9375rem/1.45 system-ui, sans-serif; color: light-dark(#1c1b1f, #f1eff4); background: light-dark(#fff, #26242b);
  border: 1px solid light-dark(#79747e, #938f99); border-inline-start: .3rem solid light-dark(#a51d2d, #ff9aa2); border-radius: .5rem; padding: .75rem 1rem;
  box-shadow: 0 4px 16px rgb(0 0 0 / 25%); color-scheme: light dark; user-select: none; }
.notice p { margin: .25rem 0 .5rem; }
button { font: inherit; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: .375rem; padding: .375rem .75rem; min-block-size: 2rem; cursor: pointer; }
button:focus-visible { outline: 3px solid light-dark(#1a5fb4, #8ab4f8); outline-offset: 2px; }
.offer { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 2147483646; border-inline-start-color: light-dark(#1b6e3c, #7fd8a0); }
.frame { position: fixed; inset: 0; z-index: 2147483647; inline-size: 100vw; block-size: 100vh; border: 0; background: transparent; color-scheme: light dark; }
:host { color-scheme: light dark; }
`;
