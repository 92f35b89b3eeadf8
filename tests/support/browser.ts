/** Chromium for tests: headless, fresh, and silent on the network of its own accord. */
import { chromium, type Browser } from "playwright-core";

/** Starts Chromium: the one that scripts/check found, else the system's. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}
