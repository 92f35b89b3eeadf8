// A short soak: many messages in bursts, each with something of its own to hide. The long one, with figures, is `npm run bench:extension`.
import assert from "node:assert/strict";
import { test } from "node:test";
import { soak } from "./support/bench.mjs";
import { launch } from "./support/browser.mjs";

test("messages in bursts arrive, all of them and masked, and the page's heap does not grow with them", async () => {
  const browser = await launch();
  try {
    const { sends, heap } = await soak(browser, { messages: 100 });
    assert.equal(sends.length, 100);
    // What is kept for a message would be at least its text; 100 of them and all that was made on the way are far more than this.
    assert.ok(heap.after - heap.before < 5, `${heap.before} MB, then ${heap.after} MB`);
  } finally {
    await browser.close();
  }
});
