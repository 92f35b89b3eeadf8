// The chat sites as these tests play them: host, editor, transport, where conversations live, and a policy as strict as the site's own.

/** @typedef {{ id: string, host: string, editor: string, transport: string, csp: string, drafts?: boolean, button: string, chats: string, upload: string }} PlayedSite */

const STRICT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' wss:; frame-src 'none'; img-src 'self'; object-src 'none'";

/** @type {readonly PlayedSite[]} */
export const PLAYED = [
  { id: "chatgpt", host: "chatgpt.com", editor: "prosemirror", transport: "sse", csp: STRICT, drafts: true, button: 'data-testid="send-button"', chats: "/c/", upload: "/backend-api/files" },
  { id: "claude", host: "claude.ai", editor: "prosemirror", transport: "claude", csp: STRICT, button: 'aria-label="Send message"', chats: "/chat/", upload: "/api/organizations/a/upload" },
  { id: "gemini", host: "gemini.google.com", editor: "quill", transport: "batch", csp: `${STRICT}; require-trusted-types-for 'script'; trusted-types default`, button: 'aria-label="Send message"', chats: "/app/", upload: "/upload/" },
  { id: "copilot", host: "copilot.microsoft.com", editor: "textarea", transport: "socket", csp: STRICT, button: 'data-testid="submit-button"', chats: "/chats/", upload: "/c/api/attachments" },
  { id: "perplexity", host: "www.perplexity.ai", editor: "lexical", transport: "perplexity", csp: STRICT, button: 'data-testid="submit-button"', chats: "/search/", upload: "/rest/uploads" },
  { id: "mistral", host: "chat.mistral.ai", editor: "prosemirror", transport: "mistral", csp: STRICT, button: 'type="submit"', chats: "/chat/", upload: "/api/upload" },
];

/** A site without a profile, which the person has granted: see `grants` of `launch`. */
export const GRANTED = { id: "chat.granted.test", host: "chat.granted.test", editor: "contenteditable", transport: "mistral", csp: STRICT, button: 'type="submit"', chats: "/chat/", upload: "/api/upload" };
