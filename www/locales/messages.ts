/** The words of the demo. `{name}` stands for a value that the page fills in. */
export interface Messages {
  /** Texts of the static page, by the name in `data-text`. */
  readonly page: Readonly<
    Record<
      | "skip" | "tagline" | "policy" | "language" | "chatTitle" | "chatNote" | "message" | "review" | "hint" | "examples"
      | "wireTitle" | "footer",
      string
    >
  >;
  readonly you: string;
  readonly model: string;
  readonly newConversation: string;
  readonly showWire: string;
  readonly emptyMessage: string;
  readonly ready: string;
  readonly wire: {
    readonly empty: string;
    readonly size: string;
    readonly body: string;
    readonly pretty: string;
    readonly raw: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly findings: string;
    readonly noFindings: string;
    readonly shown: string;
    readonly sealed: string;
    readonly sealedNote: string;
    readonly open: string;
    readonly opened: string;
    readonly placeholder: string;
    readonly original: string;
  };
  readonly problems: {
    readonly consent: string;
    readonly csp: string;
    readonly load: string;
    readonly blocked: string;
    readonly provider: string;
    readonly status: string;
    readonly cut: string;
    readonly other: string;
  };
  /** Names of the example texts, by id. */
  readonly examples: Readonly<Record<"letter" | "card" | "secret" | "german" | "danish" | "french" | "spanish", string>>;
}
