/** Libraries that the app loads: none is part of the package, and only a file that needs one has it loaded. */
import { PrivetError } from "../errors.js";

/** For example `() => import("papaparse")`. */
export type Load = () => Promise<object>;

/** A function of a library, async or not; CommonJS libraries have theirs inside `default`. */
export async function loadFunction(load: Load, name: string, path: string): Promise<(...args: readonly unknown[]) => unknown> {
  const module = await load().catch(() => undefined);
  const inner: unknown = module === undefined ? undefined : Reflect.get(module, "default");
  for (const holder of [module, inner]) {
    if ((typeof holder !== "object" && typeof holder !== "function") || holder === null) continue;
    const found: unknown = Reflect.get(holder, name);
    if (typeof found === "function") {
      return (...args) => {
        const result: unknown = Reflect.apply(found, holder, args);
        return result;
      };
    }
  }
  throw new PrivetError("unsupported", `the library for this kind of file could not be loaded, or has no ${name}; nothing was sent`, { path });
}
