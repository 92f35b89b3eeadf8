/** The core under the policy in force: the same in the worker, in our frame and in our pages. */
import { createRedactor, type Policy, PrivetError, type Redactor } from "privet";
import { PersonalLists } from "privet/elements";
import { isObject, parseJson } from "./json.js";
import type { Settings } from "./settings.js";

type Chosen = Pick<Settings, "lists" | "ownPolicy" | "policy">;

/** @throws {PrivetError} when the browser refuses the core, or the policy does not hold together. */
export async function makeRedactor(settings: Chosen): Promise<Redactor> {
  const redactor = await createRedactor({ policy: toPolicy(settings) });
  await redactor.loadNames();
  return redactor;
}

/** What makes one redactor differ from another. */
export function keyOf({ policy, ownPolicy, lists }: Chosen): string {
  return JSON.stringify([policy, policy === "own" ? ownPolicy : "", lists]);
}

function toPolicy({ policy, ownPolicy, lists }: Chosen): Policy {
  const own = new PersonalLists(lists);
  if (policy !== "own") return own.toPolicy(policy);
  const written = parseJson(ownPolicy)?.value;
  if (!isPolicy(written)) throw new PrivetError("policy", "bad policy at $: it is not a JSON object", { path: "$" });
  return own.toPolicy(written);
}

/** The core looks at every member, and refuses what it does not know. */
function isPolicy(value: unknown): value is Policy {
  return isObject(value);
}
