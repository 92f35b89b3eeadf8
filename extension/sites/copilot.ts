import type { SiteProfile } from "./profile.js";

/** Messages leave over a WebSocket, one JSON text a frame. */
export const copilot: SiteProfile = {
  id: "copilot",
  version: 1,
  name: "Copilot",
  hosts: ["copilot.microsoft.com"],
  providers: ["copilot.microsoft.com", "*.copilot.microsoft.com", "*.microsoft.com"],
  endpoints: [
    { path: "^/c/api/chat", holds: "message" },
    { path: "^/c/api/(?:conversations|start|user|feedback)", holds: "message" },
    { path: "^/c/api/(?:attachments|files)", holds: "file" },
    { path: "^/OneCollector/", holds: "message" },
  ],
  conversation: "/chats/([\\w-]+)",
  structure: ["event", "channel"],
  editors: ["textarea#userInput", "textarea[data-testid=composer-input]", "textarea"],
  sendButtons: ["button[data-testid=submit-button]", "button[aria-label='Submit message']"],
  answers: ["[data-content=ai-message]"],
};
