import type { PageMessages } from "./messages.js";

export const en: PageMessages = {
  held: {
    title: "Held back: nothing was sent",
    close: "Close",
    blocked: "Your policy forbids sending this. Take the marked detail out and send again.",
    consent: "You have not agreed to send messages to this site, or you have taken it back. Agree in Privet's options, then send again.",
    core: "Privet could not look at this message, so it did not leave. Reload the page and try again.",
    file: "A file cannot be looked into, so it was not sent. Send its text instead, or turn Privet off for this site.",
    gone: "Privet was updated or switched off. Reload the page to send.",
    limit: "The message is longer than Privet looks at. Send it in parts.",
    locked: "Privet is locked. Enter your passphrase, then send again.",
    sync: "The page sends in a way that leaves no time to look. It was stopped.",
    timeout: "Privet did not answer in time. Try again.",
    unknown: "The site sends to an address that Privet does not know. Not protected there, so it was stopped.",
    unreadable: "The page sends something that Privet cannot read, so it was stopped.",
  },
  override: { button: "Send anyway…", done: "It is no longer held. Send it once more." },
  page: {
    unlock: "Enter the passphrase…",
    brokenNote: "Not protected here: reload the page.",
    unseen: "Not seen by Privet: what workers of this page send. It has started one.",
    noEditor: "Privet finds no message box on this page, so nothing is underlined here.",
    siteChanged: "Not protected here: this site has changed, and the message that you sent was not seen by Privet.",
    reverted: "The page took the masked text back. The message is held; use the safe composer.",
    openComposer: "Open the safe composer",
    fileReplaced: "{name}: personal data was hidden before the page got the file.",
    fileHeld: "{name} cannot be looked into and was held back. Turn Privet off for this site to send it as it is.",
    providerSaw: "The provider saw {placeholder}",
  },
};
