/** PDF and Word files as text, read by a frame of ours that is there only while it reads. */
import { isReaderAnswer, type ReaderFile } from "../shared/reader.js";
import { OwnFrame } from "./own-frame.js";

/** Whether the file is of a kind that the frame reads. */
export function isForReader({ name, type }: File): boolean {
  return TYPES.test(type) || ((type === "" || type === "application/octet-stream") && NAMES.test(name));
}

/** The file's text; empty when it cannot be read, or not in time. */
export async function readInFrame(file: File): Promise<string> {
  const frame = new OwnFrame("reader.html", "display: none;");
  try {
    const port = await Promise.race([frame.port, giveUp()]);
    if (port === undefined) return "";
    const answer = new Promise<unknown>((resolve) => {
      port.onmessage = ({ data }: MessageEvent<unknown>) => { resolve(data); };
    });
    const asked: ReaderFile = { name: file.name, mediaType: file.type, bytes: await file.arrayBuffer() };
    port.postMessage(asked);
    const read = await Promise.race([answer, giveUp()]);
    return isReaderAnswer(read) ? read.text : "";
  } finally {
    frame.remove();
  }
}

function giveUp(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => { resolve(undefined); }, PATIENCE);
  });
}

const TYPES = /^application\/(?:pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$/;
const NAMES = /\.(?:pdf|docx)$/i;
/** For a file of many pages, in milliseconds. */
const PATIENCE = 30_000;
