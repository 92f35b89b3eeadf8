import { createOpenAI } from "@ai-sdk/openai";
import { convertToModelMessages, streamText, validateUIMessages } from "ai";

const provider = createOpenAI({ apiKey: process.env["OPENAI_API_KEY"] ?? "unused", baseURL: process.env["OPENAI_BASE_URL"] ?? "http://localhost:8080/v1" });

/** The back end, as one writes it for Next. It sees placeholders only, and so does the provider. */
export async function POST(request: Request): Promise<Response> {
  const body: unknown = await request.json();
  const messages = await validateUIMessages({ messages: body instanceof Object && "messages" in body ? body.messages : undefined });
  return streamText({ model: provider.chat("any"), messages: await convertToModelMessages(messages) }).toUIMessageStreamResponse();
}
