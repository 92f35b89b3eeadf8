/** Addresses: some sites put what was typed into them. */
import type { Chat } from "privet/fetch";

/**
 * The address with what is found in its query masked.
 *
 * Keys of the site itself stand there as well, and must stay: a secret is hidden only in a value that reads like words.
 */
export async function maskQuery(url: URL, chat: Chat): Promise<string> {
  const masked = new URL(url);
  let isChanged = false;
  for (const [name, value] of url.searchParams) {
    if (value.length < SHORTEST) continue;
    const draft = await chat.redact(value);
    const found = draft.findings.filter(({ operator, category }) => operator !== "keep" && (/\s/.test(value) || category !== "secret"));
    if (found.length === 0 || draft.text === value) continue;
    masked.searchParams.set(name, draft.blocked ? "" : draft.text);
    isChanged = true;
  }
  return isChanged ? masked.href : url.href;
}

/** Nothing shorter is anybody's. */
const SHORTEST = 6;
