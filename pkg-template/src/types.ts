/** The types of the core. They are written by hand in the crate's `src/bindings/types.d.ts` and come with the wasm glue. */
export type {
  Category,
  Draft,
  EntityInfo,
  Finding,
  Jwk,
  Opened,
  Operator,
  PlaceholderEntry,
  PolicyInfo,
  RecognizedSpan,
  RedactOptions,
  RestoreOptions,
  Segment,
  X25519Jwk,
  XWingJwk,
} from "./wasm/privet.js";
export type { CustomRecognizer, Policy, PolicyKeys, PolicyRule, PresetName } from "./policy.js";
