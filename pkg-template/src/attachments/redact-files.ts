/** Makes the files of a message ready to leave: text is redacted, pictures lose their metadata, the rest is asked about. */
import { fromBase64, toBase64 } from "../base64.js";
import { PrivetError } from "../errors.js";
import type { RedactFile, RedactText, RequestFile } from "../fetch/dialect.js";
import { stripImage } from "./images.js";
import type { Load } from "./library.js";
import { readDocx, readMail, readPdf, unreadable } from "./readers.js";
import { redactCsv, redactJsonFile } from "./structured.js";

export interface RedactFilesOptions {
  /** `() => import("papaparse")`. Without it, CSV files are refused, or asked about. */
  readonly csv?: Load;
  /** `() => import("mammoth")`: Word documents (.docx) go as text. */
  readonly docx?: Load;
  /** `() => import("postal-mime")`: mails (.eml) go as text, with their files. */
  readonly mail?: Load;
  /** `() => import("pdfjs-dist")`, in Node its legacy build: PDFs go as text. */
  readonly pdf?: Load;
  /**
   * Asks the person about what cannot be looked into: pictures (they leave without their metadata), sound, archives. It
   * gets neither path nor content. Without it, or with `false` as the answer, the message is refused.
   */
  readonly ask?: (file: { readonly mediaType: string; readonly name: string }) => boolean | Promise<boolean>;
}

/**
 * For the option `files` of `wrapFetch` and `wrapTransport`. Text, Markdown and JSON need no library; for other files name
 * the one that reads them, and it is loaded when such a file comes.
 */
export function redactFiles(options: RedactFilesOptions = {}): RedactFile {
  const redactFile: RedactFile = async (file, path, redact) => {
    const kind = kindOf(file);
    const bytes = decode(file, path);
    switch (kind) {
      case "text":
        return toText(file, await redact(utf8(bytes, path), path, "user"));
      case "json":
        return toText(file, await redactJsonFile(utf8(bytes, path), path, redact));
      case "csv":
        if (options.csv === undefined) break;
        return toText(file, await redactCsv(utf8(bytes, path), options.csv, path, redact), "text/csv");
      case "docx":
        if (options.docx === undefined) break;
        return toText(renamed(file), await redact(await read(readDocx, bytes, options.docx, path), path, "user"));
      case "pdf":
        if (options.pdf === undefined) break;
        return toText(renamed(file), await redact(await read(readPdf, bytes, options.pdf, path), path, "user"));
      case "mail":
        if (options.mail === undefined) break;
        return await redactMail(file, await read(readMail, bytes, options.mail, path), path, redact);
      case "image":
        await ask(options, file, path);
        return await stripImage(file, path);
      case "unknown":
        break;
    }
    await ask(options, file, path);
    return file;
  };

  const redactMail = async (file: RequestFile, mail: Awaited<ReturnType<typeof readMail>>, path: string, redact: RedactText): Promise<RequestFile> => {
    const texts = [await redact(mail.text, path, "user")];
    for (const { name, mediaType, bytes } of mail.files) {
      const inner = await redactFile({ name, mediaType, base64: toBase64(bytes) }, path, redact);
      // A mail goes as one text, which holds no pictures.
      if (!inner.mediaType.startsWith("text/")) throw unreadable(path);
      texts.push(`${await redact(name, path, "user")}:\n${utf8(fromBase64(inner.base64), path)}`);
    }
    return toText(renamed(file), texts.join("\n\n"));
  };
  return redactFile;
}

/** By its name as well as by its media type: browsers know few of them. */
function kindOf({ mediaType, name = "" }: RequestFile): Kind | "unknown" {
  const type = mediaType.toLowerCase().replace(/;.*$/, "").trim();
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  for (const kind of KIND_NAMES) if (KINDS[kind].types.test(type)) return kind;
  // A type that says something else is not overruled by a name.
  if (type !== "" && type !== "application/octet-stream") return "unknown";
  return KIND_NAMES.find((kind) => KINDS[kind].extensions.includes(extension)) ?? "unknown";
}

async function ask({ ask: askPerson }: RedactFilesOptions, { mediaType, name = "" }: RequestFile, path: string): Promise<void> {
  if ((await askPerson?.({ mediaType, name })) === true) return;
  throw new PrivetError("unsupported", "a file cannot be looked into, so nothing was sent; leave it out, or send its text", { path });
}

/** A damaged file, or one under a password: the library's error may quote it, so it goes no further. */
async function read<T>(reader: (bytes: Uint8Array<ArrayBuffer>, load: Load, path: string) => Promise<T>, bytes: Uint8Array<ArrayBuffer>, load: Load, path: string): Promise<T> {
  try {
    return await reader(bytes, load, path);
  } catch (error) {
    throw error instanceof PrivetError ? error : unreadable(path);
  }
}

function decode({ base64 }: RequestFile, path: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(base64);
  } catch {
    throw unreadable(path);
  }
}

function utf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(path);
  }
}

/** A file that goes as text says so. */
function renamed(file: RequestFile): RequestFile {
  return file.name === undefined ? file : { ...file, name: `${file.name}.txt` };
}

function toText(file: RequestFile, text: string, mediaType = "text/plain"): RequestFile {
  return { ...file, mediaType, base64: toBase64(new TextEncoder().encode(text)) };
}

interface FileKind {
  readonly types: RegExp;
  readonly extensions: readonly string[];
}

type Kind = (typeof KIND_NAMES)[number];

const KIND_NAMES = ["csv", "json", "mail", "docx", "pdf", "image", "text"] as const;
/** HTML is not among them: only what it shows could be redacted. */
const KINDS: Readonly<Record<Kind, FileKind>> = {
  csv: { types: /^(?:text\/csv|application\/csv)$/, extensions: ["csv"] },
  json: { types: /^application\/(?:json|[\w.-]+\+json)$/, extensions: ["json"] },
  mail: { types: /^message\/rfc822$/, extensions: ["eml"] },
  docx: { types: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document$/, extensions: ["docx"] },
  pdf: { types: /^application\/pdf$/, extensions: ["pdf"] },
  image: { types: /^image\/(?:jpeg|png|webp|gif|bmp|avif)$/, extensions: ["jpg", "jpeg", "png", "webp", "gif", "bmp", "avif"] },
  text: { types: /^text\/(?:plain|markdown|x-markdown|x-log)$/, extensions: ["txt", "md", "markdown", "log"] },
};
