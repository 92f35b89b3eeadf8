import type { SiteProfile } from "./profile.js";

export const chatgpt: SiteProfile = {
  id: "chatgpt",
  version: 1,
  name: "ChatGPT",
  hosts: ["chatgpt.com"],
  providers: ["chatgpt.com", "*.chatgpt.com", "*.openai.com", "*.oaiusercontent.com"],
  endpoints: [
    { path: "^/backend-(?:api|anon)/(?:f/)?conversation(?:/prepare|/init)?$", holds: "message" },
    { path: "^/backend-(?:api|anon)/conversation/", holds: "message" },
    { path: "^/backend-(?:api|anon)/(?:gen_title|generate_autocompletions|memories|search|user_system_messages)", holds: "message" },
    { path: "^/backend-(?:api|anon)/sentinel/", holds: "opaque" },
    { path: "^/backend-(?:api|anon)/files", holds: "message" },
    { path: "^/file-", holds: "file" },
    { path: "^/(?:files|raw)/", holds: "file" },
    { path: "^/ces/", holds: "message" },
  ],
  conversation: "/c/([\\w-]+)",
  structure: ["prepare_token", "proof_token", "turnstile", "p", "client_prepare_state", "conduit_token", "websocket_request_id", "suggestions", "supported_encodings"],
  editors: ["#prompt-textarea", "form [contenteditable=true]", "form textarea"],
  sendButtons: ["[data-testid=send-button]", "#composer-submit-button"],
  answers: ["[data-message-author-role=assistant]"],
};
