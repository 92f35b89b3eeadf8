import "privet/elements/define";
import { wrapFetch } from "privet/fetch";
import { createRedactor } from "privet/inline";

const redactor = await createRedactor({ policy: "default" });
const chat = redactor.conversation("ask");
const review = document.querySelector("privet-review");
const composer = document.querySelector("privet-composer");
const field = document.querySelector("textarea");
composer.redactor = redactor; // Marks while one types.
review.conversation = chat;
const protectedFetch = wrapFetch(chat, undefined, { review: review.decided });

document.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const decision = await review.show(field.value);
  if (decision === undefined) return; // Back to editing.
  const body = JSON.stringify({ model: "any", messages: [{ role: "user", content: decision.text }] });
  const response = await protectedFetch("/v1/chat/completions", { method: "POST", headers: { "content-type": "application/json" }, body });
  const { choices } = await response.json();

  const answer = document.createElement("privet-message"); // Marks what was put back, and says what the provider saw.
  answer.conversation = chat;
  answer.text = choices[0].message.content;
  document.querySelector("[role=log]").append(answer);
  field.value = "";
  composer.refresh();
});
document.querySelector("form button").disabled = false; // Nothing can be sent before Privet is there.
