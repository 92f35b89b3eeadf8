/**
 * What the extension knows about one chat site. Data: a new site is a file beside this one, and a row in `index.ts`.
 *
 * A profile makes protection fit a site; it does not make it. What no profile names is masked as well, or held.
 */
export interface SiteProfile {
  /** Names the site in settings and counts; never renamed. */
  readonly id: string;
  /** Raised with every change, so that a report can say which one it was. */
  readonly version: number;
  readonly name: string;
  /** Hosts whose pages are protected. */
  readonly hosts: readonly string[];
  /** Hosts of the provider; `*.` stands for any host below. A message to any other host is masked without knowing its form. */
  readonly providers: readonly string[];
  /** Addresses that messages go to, drafts and titles included. Paths are regular expressions. */
  readonly endpoints: readonly Endpoint[];
  /** The part of the page's path that names the conversation; its first group is the id. */
  readonly conversation: string;
  /** Members of requests that hold names and ids of the protocol: what looks like one stays as it is. */
  readonly structure: readonly string[];
  /** Selectors, in the order of trust. */
  readonly editors: readonly string[];
  readonly sendButtons: readonly string[];
  readonly answers: readonly string[];
}

export interface Endpoint {
  readonly path: string;
  /**
   * `message`: holds what the person wrote, and is masked. `file`: bytes of an attachment. `opaque`: cannot be read, and
   * is known to hold nothing that the person wrote.
   */
  readonly holds: "file" | "message" | "opaque";
}

/** Members that hold protocol and never what a person wrote, on any site. */
export const COMMON_STRUCTURE: readonly string[] = [
  "id", "uuid", "type", "role", "model", "object", "kind", "event", "action", "mode", "status", "version", "locale", "language", "timezone",
  "conversation_id", "conversationId", "parent_message_id", "parentMessageId", "message_id", "messageId", "request_id", "requestId",
  "session_id", "sessionId", "client_id", "clientId", "device_id", "deviceId", "trace_id", "traceId", "content_type", "contentType",
  "author", "source", "token", "csrf", "created_at", "createdAt", "timestamp",
];
