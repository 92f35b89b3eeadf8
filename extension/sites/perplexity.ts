import type { SiteProfile } from "./profile.js";

export const perplexity: SiteProfile = {
  id: "perplexity",
  version: 1,
  name: "Perplexity",
  hosts: ["www.perplexity.ai", "perplexity.ai"],
  providers: ["perplexity.ai", "*.perplexity.ai"],
  endpoints: [
    { path: "^/rest/sse/", holds: "message" },
    { path: "^/rest/(?:thread|autosuggest|entry|user|collections|homepage)", holds: "message" },
    { path: "^/rest/(?:uploads|file-repository)", holds: "message" },
    { path: "^/socket\\.io/", holds: "message" },
    { path: "^/api/", holds: "message" },
  ],
  conversation: "/search/([\\w.-]+)",
  structure: ["frontend_uuid", "frontend_context_uuid", "last_backend_uuid", "read_write_token", "search_focus", "query_source", "model_preference", "supported_block_use_cases", "sources"],
  editors: ["#ask-input[contenteditable=true]", "[data-lexical-editor=true]", "textarea#ask-input"],
  sendButtons: ["button[data-testid=submit-button]", "button[aria-label=Submit]"],
  answers: ["[id^=markdown-content]"],
};
