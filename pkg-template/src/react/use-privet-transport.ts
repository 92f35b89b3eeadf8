/** A protected transport for `useChat`, from the first render on. */
import { useEffect, useMemo, useState } from "react";
import { wrapTransport, type WrapTransportOptions } from "../ai-sdk/transport.js";
import { ChatGate, type PrivetState } from "./state.js";

/**
 * `useChat({ transport: usePrivetTransport(transport, usePrivet()) })`.
 *
 * It may be used at once: a message that is sent while Privet loads waits for it, and fails if it cannot be loaded. Keep
 * `limits` outside of the component: another object begins to count anew.
 */
export function usePrivetTransport<T extends object>(transport: T, privet: PrivetState, options: WrapTransportOptions = {}): T {
  const { consent, review, audit, files, limits } = options;
  const [gate] = useState(() => new ChatGate());
  useEffect(() => {
    gate.set(privet);
    return undefined;
  }, [gate, privet]);
  // Each option by itself, for callers write the object anew at every render.
  return useMemo(() => wrapTransport(transport, () => gate.chat(), options), [gate, transport, consent, review, audit, files, limits]);
}
