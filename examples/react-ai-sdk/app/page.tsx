"use client";

import { useChat } from "@ai-sdk/react";
import { DefaultChatTransport, type UIMessage } from "ai";
import { useFindings, usePrivet, usePrivetTransport } from "privet/react";
import { type ReactNode, type SubmitEvent, useState } from "react";

const TRANSPORT = new DefaultChatTransport({ api: "/api/chat" });

export function Page(): ReactNode {
  const privet = usePrivet({ policy: "default" });
  const { messages, sendMessage, status, error } = useChat({ transport: usePrivetTransport(TRANSPORT, privet) });
  const [text, setText] = useState("");
  const findings = useFindings(privet, text);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void sendMessage({ text });
    setText("");
  };

  return (
    <>
      <h1>Ask</h1>
      <div role="log" aria-label="Conversation" aria-busy={status === "submitted" || status === "streaming"}>
        {messages.map((message) => <p key={message.id} className={message.role}>{textOf(message)}</p>)}
      </div>
      {error !== undefined && <p role="alert">{error.message}</p>}
      <form onSubmit={submit}>
        <label>Your message <textarea value={text} rows={4} cols={60} required onChange={(event) => { setText(event.target.value); }} /></label>
        <p><output>{findings.length === 1 ? "1 detail" : `${findings.length} details`} will be hidden.</output></p>
        <button disabled={privet.status !== "ready"}>Send</button>
      </form>
    </>
  );
}

function textOf({ parts }: UIMessage): string {
  return parts.map((part) => (part.type === "text" ? part.text : "")).join("");
}
