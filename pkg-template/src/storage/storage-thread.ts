/** The worker's script. */
import { serveStorage } from "./server.js";

serveStorage(globalThis);
