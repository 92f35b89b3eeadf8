# Finds Chromium and its driver; a path that is already in CHROMIUM or CHROMEDRIVER wins.

use_browser() {
  CHROMIUM=${CHROMIUM:-$(first_program chromium chromium-browser google-chrome google-chrome-stable || playwright_chromium)} || return 1
  CHROMEDRIVER=${CHROMEDRIVER:-$(first_program chromedriver)} || return 1
  export CHROMIUM CHROMEDRIVER
}

first_program() {
  local name
  for name in "$@"; do
    command -v "$name" && return
  done
  return 1
}

playwright_chromium() {
  node --input-type=module -e '
    import { existsSync } from "node:fs";
    import { chromium } from "playwright-core";
    const path = chromium.executablePath();
    if (!existsSync(path)) process.exit(1);
    console.log(path);
  ' 2>/dev/null
}
