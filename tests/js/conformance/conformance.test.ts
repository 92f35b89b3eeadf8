/** The rules that every dialect must keep. A dialect is checked by writing its fixture; a rule is left out only with a reason. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as answers from "./answers.js";
import type { Fixture, Optional } from "./fixture.js";
import { agUi } from "./fixtures/ag-ui.js";
import { anthropicMessages } from "./fixtures/anthropic-messages.js";
import { chatCompletions } from "./fixtures/chat-completions.js";
import { embeddings } from "./fixtures/embeddings.js";
import { gemini } from "./fixtures/gemini.js";
import { jsonPath } from "./fixtures/json-path.js";
import { responses } from "./fixtures/responses.js";
import { uiMessageStream } from "./fixtures/ui-message-stream.js";
import { naiveWrap } from "./naive.js";
import * as requests from "./requests.js";
import * as streaming from "./streaming.js";

const FIXTURES: readonly Fixture[] = [chatCompletions, responses, anthropicMessages, gemini, uiMessageStream, agUi, jsonPath, embeddings];
const OPTIONAL: readonly Optional[] = ["answers", "citations", "extras", "signed", "tools"];

for (const fixture of FIXTURES) {
  describe(fixture.name, () => {
    test("says why, where it gives no occasion for a rule", () => {
      for (const part of OPTIONAL) assert.notEqual(fixture[part] === undefined, fixture.without[part] === undefined, part);
    });

    for (const [place, body] of Object.entries(fixture.places)) test(`redacts ${place}`, () => requests.placeIsRedacted(fixture, body));
    for (const [what, body] of Object.entries(fixture.refused)) test(`refuses ${what}`, () => requests.isRefused(fixture, { method: "POST", body: JSON.stringify(body) }));
    test("hides or refuses whatever stands where another type is expected", () => requests.anyShape(fixture));
    test("refuses a body that cannot be read", () => requests.unreadableBodies(fixture));
    test("redacts or refuses a form, and refuses its files", () => requests.forms(fixture));
    test("reads a Request, its stream, bytes and a Blob", () => requests.otherBodies(fixture));
    test("resends the history byte for byte, so that the provider's cache holds", () => requests.history(fixture, fixture.answers));
    test("gives restored text its placeholders again, also after a reload", () => requests.redactUndoesRestore(fixture, fixture.answers));
    test("sends the same when the app tries again", () => requests.retries(fixture));
    test("ends when the app aborts", () => requests.aborts(fixture));
    test("sends nothing without consent, nor after it is withdrawn", () => requests.consent(fixture));
    test("follows no redirect", () => requests.redirects(fixture));
    test("sends nothing by plain HTTP", () => requests.plainHttp(fixture));
    test("leaves placeholders in an error's body, with its status and headers", () => answers.errorsKeepPlaceholders(fixture));

    const { answers: answer, citations, extras, signed, tools } = fixture;
    if (answer !== undefined) {
      test("restores a whole answer, without the lengths of the wire", () => answers.wholeAnswer(fixture, answer));
      test("shows the same, however the network splits the stream, for LF, CRLF and CR", () => streaming.everyByteSplit(fixture, answer));
      test("shows the same, however the model splits its text", () => streaming.everyDeltaSplit(fixture, answer));
      test("restores every repetition of a text", () => streaming.repetitions(fixture, answer));
      test("does not mix texts that run side by side", () => streaming.sideBySide(fixture, answer));
      test("shows what it held back before the text ends", () => streaming.heldBackBeforeTheEnd(fixture, answer));
      test("shows what it held back before an error, which comes last", () => streaming.errorInTheStream(fixture, answer));
      test("shows what had arrived when the connection is lost", () => streaming.lostConnection(fixture, answer));
      test("leaves placeholders and ends cleanly when the core has stopped", () => streaming.stoppedCore(fixture, answer));
      test("passes frames that do not change", () => streaming.untouchedFrames(fixture, answer));
      test("stops the network when the app stops reading", () => streaming.cancelled(fixture, answer));
      test("restores nothing inside an address", () => answers.addressesKeepPlaceholders(fixture, answer));
      test("does not restore what a person typed that looks like a placeholder", () => requests.lookAlikes(fixture, answer));
      test("catches an adapter that replaces in every chunk", async () => {
        await assert.rejects(streaming.everyByteSplit(fixture, answer, naiveWrap), assert.AssertionError);
        await assert.rejects(streaming.everyDeltaSplit(fixture, answer, naiveWrap), assert.AssertionError);
      });
    }
    if (tools !== undefined) test("restores a tool's arguments only when the policy grants it, and escapes them", () => answers.toolArguments(fixture, tools));
    if (signed !== undefined) test("passes signed and opaque content as it is, both ways", () => answers.signedContent(fixture, signed));
    if (citations !== undefined) test("moves citations with the text", () => answers.citationOffsets(fixture, citations));
    if (extras !== undefined) test("drops log probabilities and padding", () => answers.extrasAreDropped(fixture, extras));
  });
}
