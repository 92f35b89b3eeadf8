/** Chromium for tests: headless, fresh, and silent on the network of its own accord. */
import { chromium, type Browser, type BrowserContext } from "playwright-core";

const OPTIONS = {
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
};

/** Starts Chromium: the one that scripts/check found, else the system's. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch(OPTIONS);
}

/** Starts Chromium with the profile in `folder`. */
export function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, OPTIONS);
}
