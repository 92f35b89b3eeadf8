import type { SiteProfile } from "./profile.js";

/** Any other site, once the person has granted it: every address is one that messages may go to. */
export const generic: SiteProfile = {
  id: "generic",
  version: 1,
  name: "",
  hosts: [],
  providers: [],
  endpoints: [{ path: "", holds: "message" }],
  conversation: "/(?:c|chat|chats|conversation|thread)s?/([\\w-]{6,})",
  structure: [],
  editors: ["[contenteditable=true]", "textarea"],
  sendButtons: ["form button[type=submit]"],
  answers: ["main", "body"],
};
