/** Where originals are kept, and what unlocks them: nothing but memory, the device, or the person. */
import type { Messages } from "../locales/index.js";
import { find, make, makeButton } from "../shared/dom.js";
import { isObject } from "../shared/json.js";
import { ask, type VaultState } from "../shared/messages.js";
import { makeUnlockForm } from "../shared/unlock.js";
import { isTier, TIERS } from "../vault/protocol.js";

export async function showVault(messages: Messages): Promise<void> {
  const { vault } = messages;
  const select = find("select[name=vault]", HTMLSelectElement);
  select.append(...TIERS.map((tier) => make("option", { value: tier }, vault[tier])));
  const passphrase = find("input[name=new-passphrase]", HTMLInputElement);
  const status = find(".vault-status", HTMLElement);
  const showPassphrase = (): void => {
    const isWanted = select.value === "passphrase";
    find(".new-passphrase", HTMLElement).hidden = !isWanted;
    passphrase.required = isWanted;
  };
  const show = ({ tier, isOpen }: VaultState): void => {
    select.value = tier;
    passphrase.value = "";
    showPassphrase();
    find(".vault-open", HTMLElement).hidden = !isOpen;
    find(".vault-locked", HTMLElement).hidden = isOpen;
    find(".vault-lock", HTMLElement).hidden = tier !== "passphrase" || !isOpen;
    status.textContent = tier !== "passphrase" ? "" : isOpen ? vault.open : vault.locked;
  };
  const failed = (): void => {
    status.textContent = vault.failed;
  };
  select.addEventListener("change", showPassphrase);
  find(".vault-open", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    const tier = select.value;
    if (isTier(tier)) ask<"vaultChange">({ op: "vaultChange", tier, passphrase: passphrase.value }, isState).then(show, failed);
  });
  find(".vault-lock", HTMLElement).append(makeButton(vault.lock, () => { ask<"vaultLock">({ op: "vaultLock" }, isState).then(show, failed); }));
  find(".vault-locked", HTMLElement).append(makeUnlockForm(messages, async (typed) => {
    const state = await ask<"vaultUnlock">({ op: "vaultUnlock", passphrase: typed }, isState).catch(() => undefined);
    if (state?.isOpen === true) show(state);
    return state?.isOpen === true;
  }));
  await ask<"vaultState">({ op: "vaultState" }, isState).then(show, failed);
}

function isState(value: unknown): value is VaultState {
  return isObject(value) && isTier(value["tier"]) && typeof value["isOpen"] === "boolean";
}
