/** Serves the built page and its one route, as Next would. */
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { POST } from "./app/api/chat/route.js";

const app = new Hono()
  .post("/api/chat", ({ req }) => POST(req.raw))
  .use(serveStatic({ root: "dist" }));

serve({ fetch: app.fetch, hostname: "localhost", port: Number(process.env["PORT"] ?? 5174) }, ({ port }) => {
  console.log(`http://localhost:${port}/`);
});
