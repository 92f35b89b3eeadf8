import { env } from "node:process";

// A key of a provider belongs on a server: the page asks its own origin, and this proxy asks the provider.
const proxy = { "/v1": { target: env.PROVIDER ?? "http://localhost:8080", changeOrigin: true } };
const port = Number(env.PORT ?? 5173);

export default { server: { port, proxy }, preview: { port, strictPort: true, proxy } };
