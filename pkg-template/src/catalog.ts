/** What the core knows: its entities and its presets. */
import { guard } from "./errors.js";
import { core, init } from "./load.js";
import type { EntityInfo, PolicyInfo } from "./types.js";

/** Every entity that can be found. */
export async function entities(): Promise<readonly EntityInfo[]> {
  await init();
  return guard(() => core().entities());
}

/** Every preset. */
export async function policies(): Promise<readonly PolicyInfo[]> {
  await init();
  return guard(() => core().policies());
}

/** The JSON Schema of a policy, as JSON text. */
export async function policySchema(): Promise<string> {
  const { schema } = await import("./wasm/policy-schema.js");
  return schema;
}
