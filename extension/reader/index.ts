/**
 * A frame of ours without a look, which reads PDF and Word files: their libraries are larger than everything else together, so they are
 * loaded with the first such file, and never with the worker. The package's own attachments code does the reading.
 */
import { redactFiles } from "privet/attachments";
import { fromBase64, toBase64 } from "../shared/base64.js";
import { isReaderFile } from "../shared/reader.js";

const readFile = redactFiles({
  docx: () => import("mammoth"),
  pdf: async () => {
    // Without it, the library would start a worker of its own.
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  },
});

addEventListener("message", (event) => {
  const [port] = event.ports;
  if (port === undefined || event.source !== window.parent) return;
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isReaderFile(data)) void answer(port, data.name, data.mediaType, data.bytes);
  };
}, { once: true });

async function answer(port: MessagePort, name: string, mediaType: string, bytes: ArrayBuffer): Promise<void> {
  try {
    // Nothing is hidden here: the text is what the worker then looks at.
    const file = await readFile({ name, mediaType, base64: toBase64(bytes) }, "$", (text) => Promise.resolve(text));
    port.postMessage({ text: new TextDecoder().decode(fromBase64(file.base64)) });
  } catch {
    // Damaged, under a password, or pictures of pages.
    port.postMessage({ text: "" });
  }
}
