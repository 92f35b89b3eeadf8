/** Which addresses a request may go to. */

/**
 * Whether `url` lies under one of `prefixes`: the same origin, and the same path or one below it.
 *
 * A prefix that is not an address fits nothing.
 */
export function isUnder(url: URL, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => {
    const base = parseUrl(prefix);
    if (base?.origin !== url.origin || base.origin === "null") return false;
    const path = base.pathname.replace(/\/$/, "");
    return url.pathname === path || url.pathname.startsWith(`${path}/`);
  });
}

/** Where a page's relative addresses start; a server has none. */
export function parseUrl(text: string): URL | undefined {
  const base = "location" in globalThis ? globalThis.location.href : undefined;
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}
