/**
 * What providers document about keeping what they are sent, and the members of a request that forbid it.
 *
 * Nothing is in the table that the provider itself does not document; a provider that is not in it is `unknown`. None of
 * these members ends what a provider keeps for a while to look for abuse.
 */
import { isObject, type JsonObject } from "../json.js";

/** The day on which the table was last compared with the providers' documentation. */
export const DATA_CONTROLS_REVIEWED = "2026-08-30";

export interface DataControlReport {
  readonly provider: string;
  /**
   * `applied`: the request says it, by this adapter or by the app. `left`: it would break the request, or the app says
   * otherwise. `not-available`: only in the account's settings. `unknown`: nothing is documented that we know of.
   */
  readonly status: "applied" | "left" | "not-available" | "unknown";
  /** For example `store: false`. */
  readonly control?: string;
}

/** The body with the provider's controls in it, and what became of them. */
export function applyDataControls(url: URL, body: JsonObject): { readonly body: JsonObject; readonly report: DataControlReport } {
  const row = ROWS.find(({ host }) => host.test(url.hostname));
  if (row === undefined) return { body, report: { provider: url.hostname, status: "unknown" } };
  const { provider } = row;
  if (row.apply === undefined || row.paths?.test(url.pathname) === false) return { body, report: { provider, status: "not-available" } };
  const { control } = row;
  const applied = row.apply(body);
  return { body: applied ?? body, report: { provider, control, status: applied === undefined ? "left" : "applied" } };
}

interface Row {
  readonly provider: string;
  readonly host: RegExp;
  readonly control: string;
  /** Requests that take the control; default: all. */
  readonly paths?: RegExp;
  /** `undefined`: it cannot be applied to this request without breaking it. */
  readonly apply?: (body: JsonObject) => JsonObject | undefined;
}

/** The next turn refers to what the provider stored of this one. */
function withoutStore(body: JsonObject): JsonObject | undefined {
  const needsStore = typeof body["previous_response_id"] === "string" || isSet(body["conversation"]) || body["background"] === true || body["store"] === true;
  return needsStore ? undefined : { ...body, store: false };
}

function withoutCollection(body: JsonObject): JsonObject | undefined {
  const provider = isObject(body["provider"]) ? body["provider"] : {};
  const isOtherwise = (provider["data_collection"] ?? "deny") !== "deny" || provider["zdr"] === false;
  return isOtherwise ? undefined : { ...body, provider: { ...provider, data_collection: "deny", zdr: true } };
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

const STORING = /\/(?:chat\/completions|responses)$/;
const ACCOUNT = "only in the account's settings";

const ROWS: readonly Row[] = [
  // https://platform.openai.com/docs/guides/your-data
  { provider: "OpenAI", host: /(?:^|\.)api\.openai\.com$/, control: "store: false", paths: STORING, apply: withoutStore },
  // https://learn.microsoft.com/en-us/azure/ai-services/openai/how-to/responses
  { provider: "Azure OpenAI", host: /\.openai\.azure\.com$/, control: "store: false", paths: STORING, apply: withoutStore },
  // https://openrouter.ai/docs/features/provider-routing
  { provider: "OpenRouter", host: /^openrouter\.ai$/, control: "provider.data_collection: deny, provider.zdr: true", paths: STORING, apply: withoutCollection },
  // `store` exists on Interactions alone, which no dialect speaks: https://ai.google.dev/gemini-api/docs/interactions
  { provider: "Gemini", host: /^generativelanguage\.googleapis\.com$/, control: ACCOUNT },
  { provider: "Anthropic", host: /^api\.anthropic\.com$/, control: ACCOUNT },
  { provider: "Mistral", host: /^api\.mistral\.ai$/, control: ACCOUNT },
  { provider: "Groq", host: /^api\.groq\.com$/, control: ACCOUNT },
  { provider: "xAI", host: /^api\.x\.ai$/, control: ACCOUNT },
  { provider: "Cohere", host: /^api\.cohere\.(?:ai|com)$/, control: ACCOUNT },
];
