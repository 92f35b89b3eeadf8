import type { SiteProfile } from "./profile.js";

export const claude: SiteProfile = {
  id: "claude",
  version: 1,
  name: "Claude",
  hosts: ["claude.ai"],
  providers: ["claude.ai", "*.claude.ai", "*.anthropic.com"],
  endpoints: [
    { path: "^/api/organizations/[\\w-]+/chat_conversations", holds: "message" },
    { path: "^/api/organizations/[\\w-]+/(?:projects|search|artifacts|memory|prompts|sync)", holds: "message" },
    { path: "^/api/(?:[\\w-]+/)*(?:upload|upload_file|convert_document|files)", holds: "file" },
    { path: "^/api/event_logging/", holds: "message" },
  ],
  conversation: "/chat/([\\w-]+)",
  structure: ["organization_uuid", "parent_message_uuid", "human_message_uuid", "assistant_message_uuid", "rendering_mode", "personalized_styles", "tools", "sync_sources"],
  editors: ["div.ProseMirror[contenteditable=true]", "fieldset [contenteditable=true]"],
  sendButtons: ["button[aria-label='Send message']", "fieldset button[type=submit]"],
  answers: [".font-claude-response", "[data-is-streaming]"],
};
