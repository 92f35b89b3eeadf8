/** A protected transport for `useChat`, from the first render on. */
import { useEffect, useMemo, useState } from "react";
import { wrapTransport, type WrapTransportOptions } from "../ai-sdk/transport.js";
import { ChatGate, type PrivetState } from "./state.js";

/**
 * `useChat({ transport: usePrivetTransport(transport, usePrivet()) })`.
 *
 * It may be used at once: a message that is sent while Privet loads waits for it, and fails if it cannot be loaded.
 */
export function usePrivetTransport<T extends object>(transport: T, privet: PrivetState, { consent, review, files }: WrapTransportOptions = {}): T {
  const [gate] = useState(() => new ChatGate());
  useEffect(() => {
    gate.set(privet);
    return undefined;
  }, [gate, privet]);
  return useMemo(() => wrapTransport(transport, () => gate.chat(), { ...(consent && { consent }), ...(review && { review }), ...(files && { files }) }), [gate, transport, consent, review, files]);
}
