/** A chat as an app with the AI SDK has it. Its transport is a stand-in inside the page, in the place of `DefaultChatTransport`. */
import "./no-eval.js";
import { useChat } from "@ai-sdk/react";
import { type ChatTransport, simulateReadableStream, type UIMessage, type UIMessageChunk } from "ai";
import { useFindings, usePrivet, usePrivetTransport } from "privet/react";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { createRoot } from "react-dom/client";
import { reply } from "./stand-in.js";

let onSent: (text: string) => void = () => undefined;

const standIn: ChatTransport<UIMessage> = {
  sendMessages: ({ messages }) => {
    const last = messages.slice(-1).map(textOf).join("");
    onSent(last);
    return Promise.resolve(simulateReadableStream({ chunks: toChunks(reply(last)), initialDelayInMs: 0, chunkDelayInMs: 15 }));
  },
  reconnectToStream: () => Promise.resolve(null),
};

function toChunks(text: string): UIMessageChunk[] {
  const deltas = (text.match(/.{1,3}/gs) ?? []).map((delta) => ({ type: "text-delta", id: "t1", delta }) as const);
  return [{ type: "text-start", id: "t1" }, ...deltas, { type: "text-end", id: "t1" }];
}

function Chat(): ReactNode {
  const privet = usePrivet({ policy: "default", conversation: "react" });
  const { messages, sendMessage, error } = useChat({ transport: usePrivetTransport(standIn, privet) });
  const [text, setText] = useState("My name is Clara Whitfield, call me at +44 20 7946 0958.");
  const [sent, setSent] = useState("");
  const findings = useFindings(privet, text);
  onSent = setSent;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void sendMessage({ text });
    setText("");
  };

  return (
    <>
      <div className="log" role="log" aria-label="React conversation" tabIndex={0}>
        {messages.map((message) => <p key={message.id} className={`bubble ${message.role}`}>{textOf(message)}</p>)}
      </div>
      {error !== undefined && <p className="problem" role="alert">{error.message}</p>}
      <form className="form" onSubmit={submit}>
        <label className="field-label" htmlFor="react-message">A message</label>
        <textarea id="react-message" rows={2} required autoComplete="off" value={text} onChange={(event) => { setText(event.target.value); }} />
        <div className="actions">
          <button className="primary" disabled={privet.status !== "ready"}>Send</button>
          <p className="hint">{findings.length === 1 ? "1 detail" : `${findings.length} details`} will be hidden.</p>
        </div>
      </form>
      <h3>What reached the transport</h3>
      <p className="bubble sent">{sent}</p>
    </>
  );
}

function textOf({ parts }: UIMessage): string {
  return parts.map((part) => (part.type === "text" ? part.text : "")).join("");
}

const root = document.querySelector(".react-chat");
if (root !== null) createRoot(root).render(<Chat />);
