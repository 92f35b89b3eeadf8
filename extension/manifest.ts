/** The manifest, for each browser, from one source. */
import { SITES } from "./sites/index.js";

export type Browser = "chrome" | "firefox";

const MATCHES = SITES.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));

/** What pages of the extension may do: its own scripts and wasm, no server at all. */
const CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'";

export function makeManifest(browser: Browser, version: string): Readonly<Record<string, unknown>> {
  return { ...common(version), permissions: browser === "chrome" ? [...PERMISSIONS, "offscreen"] : PERMISSIONS, ...(browser === "chrome" ? CHROME : FIREFOX) };
}

function common(version: string): Readonly<Record<string, unknown>> {
  const scripts = { matches: MATCHES, all_frames: true, match_origin_as_fallback: true, run_at: "document_start" };
  return {
    manifest_version: 3,
    name: "__MSG_name__",
    short_name: "Privet",
    description: "__MSG_description__",
    version,
    default_locale: "en",
    icons: ICONS,
    action: { default_popup: "popup.html", default_title: "Privet", default_icon: ICONS },
    options_ui: { page: "options.html", open_in_tab: true },
    host_permissions: MATCHES,
    optional_host_permissions: ["https://*/*"],
    content_scripts: [
      { ...scripts, js: ["content.js"], css: ["marks.css"] },
      { ...scripts, js: ["hook.js"], world: "MAIN" },
    ],
    content_security_policy: { extension_pages: CSP },
    web_accessible_resources: [{ resources: ["frame.html", "tip.html"], matches: ["https://*/*"], use_dynamic_url: true }],
  };
}

/** activeTab: the popup reads the address of the tab that it was opened on. scripting: sites that the person adds. Chrome's offscreen: what is kept on the device needs a web worker. */
const PERMISSIONS = ["storage", "scripting", "alarms", "activeTab"] as const;

const ICONS = { "16": "icons/16.png", "32": "icons/32.png", "48": "icons/48.png", "128": "icons/128.png" };

const CHROME = {
  // The first whose WebCrypto signs with Ed25519, as the audit log does.
  minimum_chrome_version: "137",
  background: { service_worker: "worker.js" },
  storage: { managed_schema: "managed-schema.json" },
};

const FIREFOX = {
  background: { scripts: ["worker.js"] },
  browser_specific_settings: {
    gecko: { id: "privet@privet.dev", strict_min_version: "140.0", data_collection_permissions: { required: ["none"] } },
    // The first for Android that says what an extension collects.
    gecko_android: { strict_min_version: "142.0" },
  },
};
