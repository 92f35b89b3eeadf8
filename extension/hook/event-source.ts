/** `EventSource`: its address can hold a message, so it is opened only after a look at it. */
import { isAsked, toAbsolute } from "./address.js";
import type { Line } from "./line.js";
import { natives } from "./natives.js";

export function hookEventSource(line: Line): void {
  const Native = window.EventSource;
  window.EventSource = new Proxy(Native, {
    construct(target, [address, options]: [string | URL, EventSourceInit?]) {
      const url = toAbsolute(String(address));
      if (line.isOff || url === undefined || !isAsked(url, { kind: "none" })) return new target(address, options);
      return new LateEventSource(line, target, url, options);
    },
  });
}

/** Stands for an event source that is opened a little later, and passes its events on. */
class LateEventSource extends EventTarget {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;
  readonly url: string;
  readonly withCredentials: boolean;
  onerror: ((event: Event) => unknown) | null = null;
  onmessage: ((event: MessageEvent) => unknown) | null = null;
  onopen: ((event: Event) => unknown) | null = null;
  readonly #types = new Set<string>();
  #source: EventSource | undefined;
  #isClosed = false;

  constructor(line: Line, target: typeof EventSource, url: URL, options?: EventSourceInit) {
    super();
    this.url = url.href;
    this.withCredentials = options?.withCredentials === true;
    for (const type of ["open", "message", "error"]) this.#types.add(type);
    void this.#open(line, target, options);
  }

  get readyState(): number {
    return this.#isClosed ? this.CLOSED : (this.#source?.readyState ?? this.CONNECTING);
  }

  override addEventListener(type: string, listener: EventListenerOrEventListenerObject | null, options?: AddEventListenerOptions | boolean): void {
    super.addEventListener(type, listener, options);
    if (!this.#types.has(type)) this.#pass(type);
  }

  close(): void {
    this.#isClosed = true;
    this.#source?.close();
  }

  async #open(line: Line, target: typeof EventSource, options?: EventSourceInit): Promise<void> {
    const verdict = await line.ask({ transport: "event-source", method: "GET", url: this.url, mediaType: "", body: { kind: "none" } });
    if (this.#isClosed) return;
    if (verdict.verdict === "hold") {
      this.#isClosed = true;
      this.#emit(new Event("error"));
      return;
    }
    this.#source = new target(verdict.verdict === "send" ? verdict.url : this.url, options);
    for (const type of this.#types) this.#pass(type);
  }

  #pass(type: string): void {
    this.#types.add(type);
    if (this.#source === undefined) return;
    natives.addEventListener(this.#source, type, (event) => {
      const { origin } = new URL(this.url);
      if (!(event instanceof MessageEvent)) {
        this.#emit(new Event(type));
        return;
      }
      const data: unknown = event.data;
      this.#emit(new MessageEvent(type, { data, lastEventId: event.lastEventId, origin }));
    });
  }

  #emit(event: Event): void {
    this.dispatchEvent(event);
    if (event.type === "open") this.onopen?.(event);
    if (event.type === "error") this.onerror?.(event);
    if (event instanceof MessageEvent && event.type === "message") this.onmessage?.(event);
  }
}
