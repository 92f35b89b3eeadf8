// The ways in which chat sites send, each in the form that its site uses.

async function readStream(response, show) {
  if (!response.ok || response.body === null) throw new Error("refused");
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += value;
    const frames = rest.split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) show(JSON.parse(frame.replace(/^data: /, "")).text);
  }
}

function postJson(path, body) {
  return fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
}

let socket;

export const TRANSPORTS = {
  async sse(text, show) {
    const body = { action: "next", messages: [{ id: crypto.randomUUID(), author: { role: "user" }, content: { content_type: "text", parts: [text] } }], conversation_id: crypto.randomUUID(), model: "auto" };
    await readStream(await postJson("/backend-api/f/conversation", body), show);
  },

  async claude(text, show) {
    const url = "/api/organizations/5b1f9c30-1111-4222-8333-444455556666/chat_conversations/0a0b0c0d-1111-4222-8333-444455556666/completion";
    await readStream(await postJson(url, { prompt: text, parent_message_uuid: crypto.randomUUID(), attachments: [], rendering_mode: "messages" }), show);
  },

  async perplexity(text, show) {
    await readStream(await postJson("/rest/sse/perplexity_ask", { query_str: text, params: { dsl_query: text, frontend_uuid: crypto.randomUUID(), search_focus: "internet" } }), show);
  },

  async mistral(text, show) {
    await readStream(await postJson("/api/chat", { chatId: crypto.randomUUID(), mode: "append", messageInput: [{ type: "text", text }] }), show);
  },

  batch(text, show) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open("POST", "/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate?hl=en&rt=c");
      request.setRequestHeader("content-type", "application/x-www-form-urlencoded;charset=utf-8");
      request.addEventListener("load", () => {
        show(request.responseText.split("\n").filter((line) => line.startsWith("data: ")).map((line) => JSON.parse(line.slice(6)).text).join(""));
        resolve();
      });
      request.addEventListener("error", () => reject(new Error("failed")));
      request.send(new URLSearchParams({ "f.req": JSON.stringify([null, JSON.stringify([[text, 0, null, []], ["en"], ["", "", ""]])]), at: "AOmkx9Tz:1760000000000" }).toString());
    });
  },

  async socket(text, show) {
    if (socket === undefined) {
      socket = new WebSocket(`wss://${location.host}/c/api/chat?api-version=2`);
      await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
    }
    const done = new Promise((resolve) => {
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message.event === "done") resolve();
        else show(message.text);
      };
    });
    socket.send(JSON.stringify({ event: "send", conversationId: crypto.randomUUID(), content: [{ type: "text", text }], mode: "chat" }));
    await done;
  },
};
