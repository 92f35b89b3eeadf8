/** A redactor and a conversation that live as long as a component. */
import { useEffect, useState } from "react";
import type { Conversation } from "../conversation.js";
import { toPrivetError } from "../errors.js";
import { createRedactor } from "../index.js";
import { toJson } from "../json.js";
import type { Policy, PresetName } from "../types.js";
import type { PrivetState } from "./state.js";

export interface UsePrivetOptions {
  /** A preset's name or a policy. Default `default`. */
  readonly policy?: PresetName | Policy;
  /** The conversation's name. Another one starts afresh. Default `chat`. */
  readonly conversation?: string;
}

/** Opens a conversation when the component is mounted. Its originals are forgotten when it is unmounted. */
export function usePrivet({ policy = "default", conversation = "chat" }: UsePrivetOptions = {}): PrivetState {
  const [state, setState] = useState<PrivetState>({ status: "loading" });
  // An app may write its policy inside the component: a new object each time, with the same content.
  const policyText = toJson(policy) ?? "";
  useEffect(() => {
    let isMounted = true;
    let chat: Conversation | undefined;
    const open = async (): Promise<void> => {
      const redactor = await createRedactor({ policy });
      if (!isMounted) return;
      chat = redactor.conversation(conversation);
      setState({ status: "ready", redactor, chat });
    };
    open().catch((error: unknown) => {
      if (isMounted) setState({ status: "failed", error: toPrivetError(error) });
    });
    return () => {
      isMounted = false;
      setState({ status: "loading" });
      chat?.free();
    };
  }, [policyText, conversation]);
  return state;
}
