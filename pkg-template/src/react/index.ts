/** Hooks for React: a conversation that lives as long as a component, and a transport that waits for it. */
export type { PrivetState } from "./state.js";
export { useFindings } from "./use-findings.js";
export { usePrivet, type UsePrivetOptions } from "./use-privet.js";
export { usePrivetTransport } from "./use-privet-transport.js";
