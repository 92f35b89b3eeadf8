/** Files of a message: what is read is redacted, what cannot be read does not leave. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import JSZip from "jszip";
import { createRedactor, findPrivetError } from "privet";
import { redactFiles } from "privet/attachments";
import { jsonPath, uiMessageStream, wrapFetch } from "privet/fetch";
import { launchBrowser } from "../support/browser.ts";

const EMAIL = "mette@example.com";
const PHONE = "+44 20 7946 0958";
const LIBRARIES = { csv: () => import("papaparse"), docx: () => import("mammoth"), mail: () => import("postal-mime"), pdf: () => import("pdfjs-dist/legacy/build/pdf.mjs") };
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** @param {string | Uint8Array} content */
const base64 = (content) => Buffer.from(content).toString("base64");

/** What reaches the provider of a file. @param {{ mediaType: string, name: string, content: string | Uint8Array }} file */
async function send({ mediaType, name, content }, options = LIBRARIES) {
  const chat = (await createRedactor()).conversation("files");
  /** @type {string[]} */
  const sent = [];
  const fetch = wrapFetch(chat, (_, init) => (sent.push(String(init?.body)), Promise.resolve(Response.json({}))), { files: redactFiles(options) });
  const part = { type: "file", file: { filename: name, file_data: `data:${mediaType};base64,${base64(content)}` } };
  const body = JSON.stringify({ model: "m", messages: [{ role: "user", content: [{ type: "text", text: "Read this" }, part] }] });
  const error = await fetch("https://provider.example/v1/chat/completions", { method: "POST", body }).then(() => undefined, (reason) => reason);
  return { code: findPrivetError(error)?.code, message: String(error?.message), part: sent[0] && JSON.parse(sent[0]).messages[0].content[1], sent };
}

async function docx(text) {
  const zip = new JSZip();
  zip.file("[Content_Types].xml", `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`);
  zip.file("_rels/.rels", '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file("word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`);
  return await zip.generateAsync({ type: "uint8array" });
}

/** A PDF of one page. @param {string} text */
function pdf(text) {
  const stream = text === "" ? "" : `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return `${file}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
}

const MAIL = `From: Anna <anna@example.org>\r\nTo: ${EMAIL}\r\nSubject: Call me\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(`Ring ${PHONE}, please.`)}\r\n--b\r\nContent-Type: text/plain; name="note.txt"\r\nContent-Disposition: attachment; filename="note.txt"\r\n\r\nAlso ${EMAIL}\r\n--b--\r\n`;

describe("text in a file is redacted", () => {
  /** @type {readonly { name: string, mediaType: string, content: () => string | Uint8Array | Promise<Uint8Array>, shows: RegExp }[]} */
  const rows = [
    { name: "note.txt", mediaType: "text/plain", content: () => `Write to ${EMAIL} or ${PHONE}.`, shows: /Write to \[EMAIL_1\] or \[PHONE_1\]\./ },
    { name: "note.md", mediaType: "", content: () => `# Mail\n\n**${EMAIL}**, ${PHONE}`, shows: /\*\*\[EMAIL_1\]\*\*, \[PHONE_1\]/ },
    { name: "list.csv", mediaType: "text/csv", content: () => `id,e-mail,phone,note\n1,${EMAIL},${PHONE},"a, b"\n`, shows: /id,e-mail,phone,note\n1,\[EMAIL_1\],\[PHONE_1\],"a, b"/ },
    { name: "list.csv", mediaType: "text/csv", content: () => `id;e-mail\n7;${EMAIL}\n`, shows: /7;\[EMAIL_1\]/ },
    { name: "data.json", mediaType: "application/json", content: () => JSON.stringify({ user: { email: EMAIL, phone: [PHONE] }, age: 7 }), shows: /"email": "\[EMAIL_1\]"[^]*"\[PHONE_1\]"[^]*"age": 7/ },
    { name: "mail.eml", mediaType: "message/rfc822", content: () => MAIL, shows: /Ring \[PHONE_1\], please\.[^]*note\.txt:[^]*Also \[EMAIL_\d\]/ },
    { name: "letter.docx", mediaType: DOCX, content: () => docx(`Write to ${EMAIL} or ${PHONE}.`), shows: /Write to \[EMAIL_1\] or \[PHONE_1\]\./ },
    { name: "letter.pdf", mediaType: "application/pdf", content: () => pdf(`Write to ${EMAIL} or ${PHONE}.`), shows: /Write to \[EMAIL_1\] or \[PHONE_1\]\./ },
  ];
  for (const { name, mediaType, content, shows } of rows) {
    test(`${name} as ${mediaType || "nothing"}`, async () => {
      const { part, sent, message } = await send({ name, mediaType, content: await content() });
      assert.equal(sent.length, 1, message);
      assert.equal(part.type, "text");
      assert.match(part.text, shows);
      for (const original of [EMAIL, PHONE, base64(EMAIL).slice(0, 20)]) assert.ok(!sent[0]?.includes(original), "an original left");
    });
  }

  test("a column's header and a member's name say what a value is", async () => {
    const headed = await send({ name: "a.csv", mediaType: "text/csv", content: "name,date of birth\nx,1987-05-04\n" });
    assert.ok(!headed.part.text.includes("1987-05-04"), headed.part.text);
    const named = await send({ name: "a.json", mediaType: "application/json", content: '{"dateOfBirth":"1987-05-04","updated":"2024-05-04"}' });
    assert.ok(!named.part.text.includes("1987-05-04"), named.part.text);
    assert.ok(named.part.text.includes("2024-05-04"), "a date that is nobody's was taken for a birthday");
  });
});

describe("what cannot be looked into does not leave", () => {
  const rows = [
    { what: "a picture", name: "a.png", mediaType: "image/png", content: "x" },
    { what: "sound", name: "a.wav", mediaType: "audio/wav", content: "x" },
    { what: "an archive", name: "a.zip", mediaType: "application/zip", content: "x" },
    { what: "HTML", name: "a.html", mediaType: "text/html", content: "<b>x</b>" },
    { what: "an archive that is called a text", name: "a.txt", mediaType: "application/zip", content: "x" },
    { what: "text that is not UTF-8", name: "a.txt", mediaType: "text/plain", content: Uint8Array.of(0xff, 0xfe, 0x41) },
    { what: "JSON that is none", name: "a.json", mediaType: "application/json", content: `{"to": "${EMAIL}"` },
    { what: "a scanned PDF", name: "a.pdf", mediaType: "application/pdf", content: pdf("") },
    { what: "a damaged PDF", name: "a.pdf", mediaType: "application/pdf", content: `%PDF-1.4 ${EMAIL}` },
    { what: "a damaged Word document", name: "a.docx", mediaType: DOCX, content: EMAIL },
    { what: "a mail with a picture", name: "a.eml", mediaType: "message/rfc822", content: MAIL.replace("text/plain; name", "image/png; name").replaceAll("note.txt", "a.png") },
  ];
  for (const { what, ...file } of rows) {
    test(what, async () => {
      const { code, message, sent } = await send(file);
      assert.equal(sent.length, 0);
      assert.equal(code, "unsupported");
      assert.ok(!message.includes(EMAIL));
    });
  }

  test("a kind whose library the app did not name, or that does not load", async () => {
    const file = { name: "a.csv", mediaType: "text/csv", content: `a\n${EMAIL}\n` };
    assert.equal((await send(file, {})).code, "unsupported");
    assert.equal((await send(file, { csv: () => Promise.reject(new Error("offline")) })).code, "unsupported");
  });

  test("unless the person says yes", async () => {
    const asked = [];
    const answer = (yes) => ({ ask: (file) => (asked.push(file), yes) });
    const file = { name: "a.zip", mediaType: "application/zip", content: "x" };
    assert.equal((await send(file, answer(false))).sent.length, 0);
    assert.equal((await send(file, answer(true))).sent.length, 1);
    assert.deepEqual(asked, Array(2).fill({ name: "a.zip", mediaType: "application/zip" }));
    // Node cannot draw: a picture that keeps its metadata does not leave, whatever the person says.
    assert.equal((await send({ ...file, name: "a.png", mediaType: "image/png" }, answer(true))).sent.length, 0);
  });

  test("a text that the policy blocks", async () => {
    const chat = (await createRedactor({ policy: { extends: "default", rules: [{ category: "contact", operator: "block" }] } })).conversation("files");
    const at = "https://app.example/api/chat";
    const fetch = wrapFetch(chat, () => Promise.reject(new Error("sent")), { files: redactFiles(), dialects: [{ at, dialect: uiMessageStream }] });
    const part = { type: "file", mediaType: "text/plain", filename: "a.txt", url: `data:text/plain;base64,${base64(EMAIL)}` };
    await assert.rejects(fetch(at, { method: "POST", body: JSON.stringify({ messages: [{ id: "1", role: "user", parts: [part] }] }) }), { code: "blocked" });
  });
});

test("files of a form are redacted, too", async () => {
  const chat = (await createRedactor()).conversation("files");
  const at = "https://app.example/hook";
  /** @type {FormData[]} */
  const sent = [];
  const fetch = wrapFetch(chat, (_, init) => (sent.push(init?.body), Promise.resolve(Response.json({}))), { files: redactFiles(), dialects: [{ at, dialect: jsonPath({ restore: ["$.reply"] }) }] });
  const form = new FormData();
  form.append("message1", JSON.stringify({ role: "user", text: EMAIL }));
  form.append("files", new Blob([`I am ${EMAIL}`], { type: "text/plain" }), `${EMAIL}.txt`);
  await fetch(at, { method: "POST", body: form });
  assert.equal(sent[0]?.get("message1"), '{"role":"user","text":"[EMAIL_1]"}');
  const file = sent[0]?.get("files");
  assert.ok(file instanceof File);
  assert.equal(await file.text(), "I am [EMAIL_1]");
  assert.ok(!file.name.includes(EMAIL), file.name);
});

describe("in Chromium", () => {
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  test("a picture loses what the camera wrote into it, and stays the picture", async () => {
    const { outputFiles } = await build({ stdin: { contents: 'export { redactFiles } from "privet/attachments";', resolveDir: process.cwd() }, bundle: true, format: "iife", globalName: "privet", write: false });
    const page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    const result = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(8, 8);
      const context = canvas.getContext("2d");
      context.fillStyle = "red";
      context.fillRect(0, 0, 8, 8);
      const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: "image/jpeg" })).arrayBuffer());
      // An APP1 segment, as cameras write it, behind the start marker.
      const exif = new TextEncoder().encode("Exif\0\0GPS 55.6761 12.5683 OWNER METTE");
      const segment = Uint8Array.of(0xff, 0xe1, 0, exif.length + 2, ...exif);
      const tagged = Uint8Array.of(...jpeg.slice(0, 2), ...segment, ...jpeg.slice(2));
      const strip = globalThis.privet.redactFiles({ ask: () => true });
      const file = await strip({ mediaType: "image/jpeg", base64: btoa(String.fromCharCode(...tagged)), name: "a.jpg" }, "$", () => Promise.resolve(""));
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: file.mediaType }));
      const refused = await globalThis.privet.redactFiles()({ mediaType: "image/jpeg", base64: "AAAA" }, "$", () => Promise.resolve("")).then(() => "", (error) => error.code);
      return { before: String.fromCharCode(...tagged).includes("OWNER METTE"), after: String.fromCharCode(...bytes).includes("METTE") || String.fromCharCode(...bytes).includes("Exif"), type: file.mediaType, size: [bitmap.width, bitmap.height], refused };
    });
    assert.deepEqual(result, { before: true, after: false, type: "image/jpeg", size: [8, 8], refused: "unsupported" });
    await page.close();
  });
});
