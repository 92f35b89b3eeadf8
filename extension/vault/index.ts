/** A page of ours without a window: service workers have no web workers, and what is kept on the device needs one. */
import { Keeper } from "./keeper.js";
import { isVaultCall } from "./protocol.js";

const keeper = new Keeper();

chrome.runtime.onMessage.addListener((call: unknown, sender, reply) => {
  // From the background alone: whatever else is ours lives in a tab.
  if (!isVaultCall(call) || sender.id !== chrome.runtime.id || sender.tab !== undefined) return false;
  keeper.answer(call).then(
    (result) => {
      reply({ result });
    },
    () => {
      reply({ failed: true });
    },
  );
  return true;
});
