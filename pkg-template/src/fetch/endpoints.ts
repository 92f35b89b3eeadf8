/** Which addresses a request may go to. */
import { PrivetError } from "../errors.js";

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

/**
 * Refuses an address that the policy does not name, and one that others on the network can read along.
 *
 * @param allowLocalhost - Whether plain HTTP to this very device will do.
 * @throws {PrivetError} `unsupported`.
 */
export function checkEndpoint(url: URL, endpoints: readonly string[], allowLocalhost: boolean): void {
  if (endpoints.length > 0 && !isUnder(url, endpoints)) {
    throw new PrivetError("unsupported", `the policy's endpoints do not name ${url.origin}, so nothing was sent`);
  }
  if (url.username !== "" || url.password !== "") throw new PrivetError("unsupported", "the address holds a user name or a password, so nothing was sent");
  if (url.protocol === "https:" || (allowLocalhost && url.protocol === "http:" && isLocalhost(url.hostname))) return;
  throw new PrivetError("unsupported", `${url.origin} is not reached by HTTPS, so nothing was sent`);
}

/** Where a page's relative addresses start; a server has none. */
export function parseUrl(text: string): URL | undefined {
  const base = "location" in globalThis ? globalThis.location.href : undefined;
  return URL.canParse(text, base) ? new URL(text, base) : undefined;
}

/** Names and addresses that never leave the device: https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy */
function isLocalhost(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(host);
}
