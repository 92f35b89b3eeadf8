/** Workers have a world of their own that no extension can hook. They run, because pages need them; the person is told. */
import type { Line } from "./line.js";

export function watchWorkers(line: Line): void {
  const tell = (): void => { line.tellUnseen(); };
  if ("Worker" in window) window.Worker = watched(window.Worker, tell);
  if ("SharedWorker" in window) window.SharedWorker = watched(window.SharedWorker, tell);
  // A page without a secure origin has none.
  if (!("serviceWorker" in navigator)) return;
  // One from an earlier visit is there at once; one that the page registers comes to be in force.
  if (navigator.serviceWorker.controller !== null) tell();
  navigator.serviceWorker.addEventListener("controllerchange", tell);
  const { serviceWorker } = navigator;
  const register = serviceWorker.register.bind(serviceWorker);
  ServiceWorkerContainer.prototype.register = function (this: ServiceWorkerContainer, script: string | URL, options?: RegistrationOptions): Promise<ServiceWorkerRegistration> {
    tell();
    return register(script, options);
  };
}

function watched<T extends new (...args: never[]) => object>(native: T, tell: () => void): T {
  return new Proxy(native, {
    construct(target, args, newTarget): object {
      tell();
      const made: unknown = construct(target, args, newTarget);
      if (typeof made !== "object" || made === null) throw new TypeError("no worker");
      return made;
    },
  });
}

const { construct } = Reflect;
