// Serves this folder, and asks the provider in the page's place: its key belongs here.
import { env } from "node:process";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { proxy } from "hono/proxy";

const provider = env.PROVIDER ?? "http://localhost:8080";

const app = new Hono()
  .post("/v1/chat/completions", ({ req }) => proxy(`${provider}/v1/chat/completions`, req))
  .get("/", serveStatic({ path: "index.html" }))
  .get("/app.js", serveStatic({ path: "app.js" }))
  .get("/node_modules/privet/dist/*", serveStatic({ root: "." }));

serve({ fetch: app.fetch, hostname: "localhost", port: Number(env.PORT ?? 5175) }, ({ port }) => {
  console.log(`http://localhost:${port}/`);
});
