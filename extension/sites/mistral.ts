import type { SiteProfile } from "./profile.js";

export const mistral: SiteProfile = {
  id: "mistral",
  version: 1,
  name: "Le Chat",
  hosts: ["chat.mistral.ai"],
  providers: ["chat.mistral.ai", "*.mistral.ai"],
  endpoints: [
    { path: "^/api/chat", holds: "message" },
    { path: "^/api/trpc/", holds: "message" },
    { path: "^/api/(?:upload|files|attachments)", holds: "file" },
    { path: "^/chat(?:/|$)", holds: "message" },
  ],
  conversation: "/chat/([\\w-]+)",
  structure: ["chatId", "messageId", "messageVersion", "clientPromptData", "stableAnonymousIdentifier", "features"],
  editors: ["form .ProseMirror[contenteditable=true]", "form textarea"],
  sendButtons: ["form button[type=submit]"],
  answers: ["[data-message-author-role=assistant]"],
};
