/** What `minimize` leaves out of a message, and what it must not touch. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createRedactor, type Policy, type PresetName } from "privet";
import { minimize, type Surplus } from "privet/governance";

interface Row {
  readonly name: string;
  readonly surplus: Surplus;
  readonly text: string;
  readonly sent: string;
  readonly policy?: PresetName | Policy;
}

const THREAD = "> Can we meet on Friday?\n> > Yes.\n> Best regards";

const ROWS: readonly Row[] = [
  { name: "a reply's thread", surplus: "mail-threads", text: `Fine with me.\n\nOn Mon, 3 Nov 2025 at 10:12, Ole <ole@example.org> wrote:\n${THREAD}`, sent: "Fine with me.\n\n[QUOTED_MAIL_1]" },
  { name: "a thread whose first line was broken", surplus: "mail-threads", text: `Passt.\n\nAm Mo., 3. Nov. 2025 um 10:12 Uhr schrieb Ole\n<ole@example.org>:\n\n${THREAD}\n`, sent: "Passt.\n\n[QUOTED_MAIL_1]" },
  { name: "French and Japanese threads", surplus: "mail-threads", text: `Oui.\nLe lun. 3 nov. 2025 à 10:12, Ole a écrit :\n${THREAD}`, sent: "Oui.\n[QUOTED_MAIL_1]" },
  { name: "the mail under a line of dashes", surplus: "mail-threads", text: "Se nedenfor.\n\n-----Oprindelig meddelelse-----\nFra: Ole\nHej", sent: "Se nedenfor.\n[QUOTED_MAIL_1]" },
  { name: "the mail under its headers", surplus: "mail-threads", text: "Voir ci-dessous.\n\nDe : Ole\nEnvoyé : lundi\nObjet : x\n\nBonjour", sent: "Voir ci-dessous.\n[QUOTED_MAIL_1]" },
  { name: "not a quotation that the message is about", surplus: "mail-threads", text: `Translate this:\n${THREAD}`, sent: `Translate this:\n${THREAD}` },
  { name: "not a mail that the message begins with", surplus: "mail-threads", text: "From: the team\nSent: Monday\n\nIs this spam?", sent: "From: the team\nSent: Monday\n\nIs this spam?" },
  { name: "not a list of times", surplus: "mail-threads", text: "Open from 10:00:\n- Monday\n- Friday", sent: "Open from 10:00:\n- Monday\n- Friday" },
  { name: "a signature", surplus: "signatures", text: "Fine with me.\n-- \nThe team\nRoom 3", sent: "Fine with me.[SIGNATURE_1]" },
  { name: "a telephone's signature", surplus: "signatures", text: "Ja.\n\nVon meinem iPhone gesendet\n", sent: "Ja.\n[SIGNATURE_1]" },
  { name: "not a line of dashes in the middle", surplus: "signatures", text: `One\n--\n${"Two and more words follow\n".repeat(20)}`, sent: `One\n--\n${"Two and more words follow\n".repeat(20)}` },
  { name: "tracking parameters, not the address", surplus: "tracking", text: "See https://shop.example/a?id=3&utm_source=news&gclid=Cj0K#top now", sent: "See https://shop.example/a?id=3&[TRACKING_1]&[TRACKING_2]#top now" },
  { name: "tracking with its address, under a policy that hides those", surplus: "tracking", policy: "strict", text: "See https://shop.example/a?utm_source=news now", sent: "See [TRACKING_1] now" },
  { name: "not a parameter that only sounds alike", surplus: "tracking", text: "See https://shop.example/a?reutm_source=1&format=utm now", sent: "See https://shop.example/a?reutm_source=1&format=utm now" },
  { name: "home directories", surplus: "home-directories", text: "in /home/mette/src/x.rs, /Users/mette.h/a and C:\\Users\\Mette H\\a.txt", sent: "in [HOME_DIRECTORY_1]/src/x.rs, [HOME_DIRECTORY_2]/a and [HOME_DIRECTORY_3]\\a.txt" },
  { name: "not other directories", surplus: "home-directories", text: "in /usr/home and /var/lib/Users", sent: "in /usr/home and /var/lib/Users" },
];

describe("minimize leaves out", () => {
  for (const { name, surplus, text, sent, policy } of ROWS) {
    test(name, async () => {
      const chat = (await createRedactor({ policy: minimize(policy, [surplus]) })).conversation("minimize");
      const draft = chat.redact(text);
      assert.equal(draft.text, sent);
      assert.equal(draft.segments.map((segment) => (segment.kind === "same" ? segment.text : segment.before)).join(""), text);
    });
  }
});

test("a policy that looks for secrets only still minimises, and keeps what it had", async () => {
  const policy = minimize({ extends: "secrets", entities: ["PASSWORD"], thresholds: { PASSWORD: 0.4 }, deny: ["Falcon"] }, ["home-directories"]);
  const chat = (await createRedactor({ policy })).conversation("minimize");
  assert.equal(chat.redact("Falcon in /home/mette/x for ole@example.org").text, "[CUSTOM_TERM_1] in [HOME_DIRECTORY_1]/x for ole@example.org");
  assert.deepEqual(policy.thresholds, { PASSWORD: 0.4 });
});
