// Files that are chosen, dropped or pasted: the page and its server get what is left of them when personal data is hidden.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import JSZip from "jszip";
import { launch, openSite, setSettings, until } from "./support/browser.mjs";
import { leaksOf } from "./support/leaks.mjs";

const EMAIL = "file.owner@example.org";
const CARD = "4111 1111 1111 1111";
const TEXT = `Write to ${EMAIL}, card ${CARD}.`;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** @type {import("./support/browser.mjs").Browser} */
let browser;
before(async () => {
  browser = await launch();
  await setSettings(browser, { level: "guard" });
});
after(() => browser.close());

async function docx() {
  const zip = new JSZip();
  zip.file("[Content_Types].xml", `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${DOCX}.main+xml"/></Types>`);
  zip.file("_rels/.rels", '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>');
  zip.file("word/document.xml", `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p></w:body></w:document>`);
  return await zip.generateAsync({ type: "nodebuffer" });
}

/** One page; without a text, as a scan has none. @param {string} text */
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
  return Buffer.from(`${file}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`);
}

/** A picture of one pixel whose comment holds an original, as cameras and editors write them. */
function png() {
  const plain = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
  const data = Buffer.from(`tEXtComment\0${EMAIL}`, "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length - 4);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(data));
  return Buffer.concat([plain.subarray(0, 33), length, data, sum, plain.subarray(33)]);
}

/** @param {Buffer} bytes */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const MAIL = `From: Anna <${EMAIL}>\r\nTo: other.person@example.org\r\nSubject: Call me\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(TEXT).toString("base64")}\r\n`;

/** `shows`: what the page gets; without it, the file is held. @type {readonly { name: string, mimeType: string, content: () => Buffer | Promise<Buffer>, shows?: RegExp }[]} */
const FILES = [
  { name: "note.txt", mimeType: "text/plain", content: () => Buffer.from(TEXT), shows: /Write to \[EMAIL_\d\], card \[\w+_1\]\./ },
  { name: "table.csv", mimeType: "text/csv", content: () => Buffer.from(`Name,Email,Card\nA,${EMAIL},${CARD}\n`), shows: /Name,Email,Card\nA,\[EMAIL_\d\],\[\w+_\d\]/ },
  { name: "data.json", mimeType: "application/json", content: () => Buffer.from(JSON.stringify({ email: EMAIL, deep: [{ card: CARD }] })), shows: /"email": "\[EMAIL_\d\]"/ },
  { name: "mail.eml", mimeType: "message/rfc822", content: () => Buffer.from(MAIL), shows: /Subject: Call me[^]*Write to \[EMAIL_\d\]/ },
  { name: "letter.docx", mimeType: DOCX, content: docx, shows: /Write to \[EMAIL_\d\], card \[\w+_\d\]\./ },
  { name: "letter.pdf", mimeType: "application/pdf", content: () => pdf(TEXT), shows: /Write to \[EMAIL_\d\], card \[\w+_\d\]\./ },
  { name: "picture.png", mimeType: "image/png", content: png, shows: /PNG/ },
  { name: "scan.pdf", mimeType: "application/pdf", content: () => pdf("") },
  { name: "broken.docx", mimeType: DOCX, content: () => Buffer.from(`PK${TEXT}`) },
  { name: "page.html", mimeType: "text/html", content: () => Buffer.from(`<p>${TEXT}`) },
  { name: "archive.zip", mimeType: "application/zip", content: () => Buffer.from(`PK\u0003\u0004${TEXT}`) },
];

/** How a file comes to the page. @type {readonly { how: string, give: (page: import("playwright-core").Page, file: { name: string, mimeType: string, buffer: Buffer }) => Promise<void> }[]} */
const WAYS = [
  { how: "chosen", give: (page, file) => page.locator("input[type=file]").setInputFiles([file]) },
  ...["drop", "paste"].map((type) => ({
    how: type === "drop" ? "dropped" : "pasted",
    give: (/** @type {import("playwright-core").Page} */ page, /** @type {{ name: string, mimeType: string, buffer: Buffer }} */ file) => page.evaluate(({ event, name, mimeType, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], name, { type: mimeType }));
      const init = { bubbles: true, cancelable: true, composed: true };
      if (event === "drop") document.querySelector(".drop")?.dispatchEvent(new DragEvent("drop", { ...init, dataTransfer: transfer }));
      else document.querySelector(".editor [contenteditable]")?.dispatchEvent(new ClipboardEvent("paste", { ...init, clipboardData: transfer }));
    }, { event: type, name: file.name, mimeType: file.mimeType, base64: file.buffer.toString("base64") }),
  })),
];

for (const { how, give } of WAYS) {
  test(`files that are ${how}: text in them is hidden before the page has it, the rest is held`, async () => {
    const from = browser.exchanges.length;
    const page = await openSite(browser, { host: "claude.ai" }, `/chat/files-${how}`);
    /** @type {string[]} */
    const faults = [];
    for (const { name, mimeType, content, shows } of FILES) {
      await page.evaluate(() => window.files.splice(0));
      await give(page, { name, mimeType, buffer: await content() });
      if (shows === undefined) {
        await page.waitForTimeout(400);
        if ((await page.evaluate(() => window.files.length)) > 0) faults.push(`${name} was not held`);
        continue;
      }
      await until(() => page.evaluate(() => window.files.length === 1)).catch(() => faults.push(`${name} did not come`));
      const [file] = await page.evaluate(() => window.files);
      if (file !== undefined && !shows.test(file.text)) faults.push(`${name}: ${file.text.slice(0, 200)}`);
      if (file !== undefined && leaksOf({ host: "", method: "", path: "", type: "", headers: "", body: file.text }, [EMAIL, CARD]).length > 0) faults.push(`${name}: the page had an original`);
    }
    assert.deepEqual(faults, []);
    const wanted = FILES.filter(({ shows }) => shows !== undefined).length;
    await until(() => browser.exchanges.slice(from).filter(({ path }) => path.endsWith("/upload")).length === wanted);
    assert.deepEqual(browser.exchanges.slice(from).flatMap((exchange) => leaksOf(exchange, [EMAIL, CARD])), []);
    await page.close();
  });
}
