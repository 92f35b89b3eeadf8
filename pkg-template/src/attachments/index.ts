/** Looks into the files of a message, on the device: for the option `files` of `wrapFetch` and `wrapTransport`. */
export { redactFiles, type RedactFilesOptions } from "./redact-files.js";
