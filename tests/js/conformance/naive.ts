/** The negative control: an adapter as it is often written, which replaces placeholders in every chunk of the network. */
import type { Wrap } from "./wire.js";

export const naiveWrap: Wrap = (chat, fetch) => async (input, init) => {
  const response = await fetch(input, init);
  const entries = await chat.placeholders();
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const replace = (text: string): string => entries.reduce((replaced, { placeholder, original }) => replaced.replaceAll(placeholder, JSON.stringify(original).slice(1, -1)), text);
  const body = response.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, controller) => {
        controller.enqueue(encoder.encode(replace(decoder.decode(bytes, { stream: true }))));
      },
    }),
  );
  return new Response(body, { headers: response.headers });
};
