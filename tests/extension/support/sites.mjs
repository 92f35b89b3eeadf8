// The chat sites as these tests play them: host, editor, transport, and a policy as strict as the site's own.

/** @typedef {{ id: string, host: string, editor: string, transport: string, csp: string, drafts?: boolean, button: string }} PlayedSite */

const STRICT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' wss:; frame-src 'none'; img-src 'self'; object-src 'none'";

/** @type {readonly PlayedSite[]} */
export const PLAYED = [
  { id: "chatgpt", host: "chatgpt.com", editor: "prosemirror", transport: "sse", csp: STRICT, drafts: true, button: 'data-testid="send-button"' },
  { id: "claude", host: "claude.ai", editor: "prosemirror", transport: "claude", csp: STRICT, button: 'aria-label="Send message"' },
  { id: "gemini", host: "gemini.google.com", editor: "quill", transport: "batch", csp: `${STRICT}; require-trusted-types-for 'script'; trusted-types default`, button: 'aria-label="Send message"' },
  { id: "copilot", host: "copilot.microsoft.com", editor: "textarea", transport: "socket", csp: STRICT, button: 'data-testid="submit-button"' },
  { id: "perplexity", host: "www.perplexity.ai", editor: "lexical", transport: "perplexity", csp: STRICT, button: 'data-testid="submit-button"' },
  { id: "mistral", host: "chat.mistral.ai", editor: "prosemirror", transport: "mistral", csp: STRICT, button: 'type="submit"' },
];
