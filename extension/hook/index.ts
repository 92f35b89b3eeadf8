/**
 * Runs in the page's own world, before its scripts. Holds no secret, no core and no text: it asks, waits, and sends what it
 * is told to. Without an answer nothing leaves.
 */
import { hookBeacon } from "./beacon.js";
import { hookEventSource } from "./event-source.js";
import { hookFetch } from "./fetch.js";
import { hookForms } from "./forms.js";
import { Line } from "./line.js";
import { hookPeers } from "./peers.js";
import { hookSocket } from "./socket.js";
import { watchWorkers } from "./workers.js";
import { hookXhr } from "./xhr.js";

const line = new Line();
hookFetch(line);
hookXhr(line);
hookSocket(line);
hookBeacon(line);
hookEventSource(line);
hookForms(line);
hookPeers(line);
watchWorkers(line);
