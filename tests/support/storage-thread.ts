/** The storage's worker, with a clock and a file system that tests can spoil: by the hash of its address. */
import { serveStorage } from "privet/storage";

const faults = new URLSearchParams(location.hash.slice(1));

const later = Number(faults.get("later") ?? 0);
const realNow = Date.now.bind(Date);
Date.now = () => realNow() + later;

if (faults.has("no-files")) navigator.storage.getDirectory = () => Promise.reject(new DOMException("", "SecurityError"));

serveStorage(globalThis);
