/** Protects chats of Vercel's AI SDK (5, 6, 7) and of assistant-ui. */
export { type MiddlewareVersion, privetMiddleware, type PrivetMiddleware, type PrivetMiddlewareOptions } from "./middleware.js";
export { wrapTransport, type WrapTransportOptions } from "./transport.js";
