// Other tools that find personal data or secrets in Node. A new peer is a new row.

/** @typedef {(name: string) => Promise<any>} Load - Imports a package from the peers' own folder. */

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {readonly string[]} packages - With the version that was tried.
 * @property {(load: Load) => Promise<(text: string) => string | Promise<string>>} make - What is left to read of a text.
 */

/** @type {readonly Peer[]} */
export const PEERS = [
  {
    name: "privet",
    packages: [],
    make: async () => {
      const { createRedactor } = await import("privet");
      const redactor = await createRedactor();
      return (text) => {
        const chat = redactor.conversation("bench");
        const { text: left } = chat.redact(text);
        chat.free();
        return left;
      };
    },
  },
  {
    name: "@arcjet/redact",
    packages: ["@arcjet/redact@1.12.0"],
    make: async (load) => {
      const { redact } = await load("@arcjet/redact");
      return async (text) => (await redact(text))[0];
    },
  },
  {
    name: "redact-pii",
    packages: ["redact-pii@3.4.0"],
    make: async (load) => {
      const { SyncRedactor } = (await load("redact-pii")).default;
      const redactor = new SyncRedactor();
      return (text) => redactor.redact(text);
    },
  },
  {
    name: "@redactpii/node",
    packages: ["@redactpii/node@1.0.17"],
    make: async (load) => {
      const { Redactor } = await load("@redactpii/node");
      const redactor = new Redactor();
      return (text) => redactor.redact(text);
    },
  },
  {
    name: "@openredaction/openredaction",
    packages: ["@openredaction/openredaction@1.0.4"],
    make: async (load) => {
      const { OpenRedaction } = await load("@openredaction/openredaction");
      const redactor = new OpenRedaction();
      return async (text) => (await redactor.detect(text)).redacted;
    },
  },
  {
    name: "compromise",
    packages: ["compromise@14.17.0"],
    make: async (load) => {
      const { default: nlp } = await load("compromise");
      return (text) => nlp(text).redact().text();
    },
  },
  {
    name: "secretlint, recommended (secrets only)",
    packages: ["@secretlint/core@13.0.7", "@secretlint/secretlint-rule-preset-recommend@13.0.7"],
    make: async (load) => {
      const { lintSource } = await load("@secretlint/core");
      const { creator: rule } = await load("@secretlint/secretlint-rule-preset-recommend");
      const config = { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule }] };
      return async (text) => {
        const { messages } = await lintSource({ source: { filePath: "a.txt", content: text, contentType: "text", ext: ".txt" }, options: { config } });
        let left = text;
        for (const { range: [start, end] } of messages) left = left.slice(0, start) + "*".repeat(end - start) + left.slice(end);
        return left;
      };
    },
  },
];
