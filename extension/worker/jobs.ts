/**
 * What a frame of ours inside a page was opened for. A frame is told the text only when it knows the job's name, is one of
 * ours, and lives in the tab that the job was opened in; a page can embed the frame, and gets an empty one.
 */
import { isObject, isText } from "../shared/json.js";

export interface Job {
  readonly kind: (typeof KINDS)[number];
  readonly tab: number;
  /** The frame of the content script that asked. */
  readonly frame: number;
  readonly site: string;
  readonly chat: string;
  /** What is reviewed; for an override, the name of what was held. */
  readonly text: string;
}

export async function openJob(job: Job): Promise<string> {
  const name = crypto.randomUUID();
  await chrome.storage.session.set({ [JOB_PREFIX + name]: job });
  return name;
}

/** The job of this name, when it belongs to the tab. */
export async function findJob(name: string, tab: number | undefined): Promise<Job | undefined> {
  const stored = (await chrome.storage.session.get(JOB_PREFIX + name))[JOB_PREFIX + name];
  if (!isJob(stored) || stored.tab !== tab) return undefined;
  return stored;
}

export async function closeJob(name: string): Promise<void> {
  await chrome.storage.session.remove(JOB_PREFIX + name);
}

function isJob(value: unknown): value is Job {
  return isObject(value) && KINDS.some((kind) => kind === value["kind"]) && typeof value["tab"] === "number" && typeof value["frame"] === "number" && isText(value["site"]) && isText(value["chat"]) && isText(value["text"]);
}

const KINDS = ["composer", "consent", "override", "review", "unlock"] as const;
export const JOB_PREFIX = "job:";
