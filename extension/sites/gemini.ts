import type { SiteProfile } from "./profile.js";

/** Its requests are forms whose field `f.req` is JSON in JSON in JSON. */
export const gemini: SiteProfile = {
  id: "gemini",
  version: 1,
  name: "Gemini",
  hosts: ["gemini.google.com"],
  providers: ["gemini.google.com", "*.google.com", "*.clients6.google.com", "*.googleapis.com"],
  endpoints: [
    { path: "/_/BardChatUi/data/", holds: "message" },
    { path: "/batchexecute$", holds: "message" },
    { path: "^/upload/", holds: "file" },
    { path: "^/log$", holds: "message" },
    { path: "^/\\$rpc/", holds: "message" },
  ],
  conversation: "/(?:app|gem/[\\w-]+)/([\\w-]+)",
  structure: ["at", "rpcids", "bl", "f.sid", "_reqid", "rt", "hl"],
  editors: ["rich-textarea .ql-editor[contenteditable=true]", ".ql-editor[contenteditable=true]"],
  sendButtons: ["button.send-button", "button[aria-label='Send message']"],
  answers: ["message-content", ".model-response-text"],
};
