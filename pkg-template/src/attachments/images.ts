/** Pictures lose what cameras write into them: place, time, device, owner, thumbnails. */
import { PrivetError } from "../errors.js";
import type { RequestFile } from "../fetch/dialect.js";
import { fromBase64, toBase64 } from "../base64.js";

/**
 * The picture, drawn anew: nothing but its pixels remains, so no EXIF, GPS, XMP, IPTC, comment or thumbnail.
 *
 * What the picture shows stays. Needs a browser; a moving picture becomes a still one.
 *
 * @throws {PrivetError} `unsupported` where pictures cannot be drawn, or when this is none.
 */
export async function stripImage(file: RequestFile, path: string): Promise<RequestFile> {
  if (!("createImageBitmap" in globalThis) || !("OffscreenCanvas" in globalThis)) throw notDrawn(path);
  try {
    const bitmap = await createImageBitmap(new Blob([fromBase64(file.base64)], { type: file.mediaType }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const drawn = await canvas.convertToBlob({ type: /^image\/(?:jpeg|webp)$/.test(file.mediaType) ? file.mediaType : "image/png", quality: 0.92 });
    return { ...file, mediaType: drawn.type, base64: toBase64(new Uint8Array(await drawn.arrayBuffer())) };
  } catch {
    throw notDrawn(path);
  }
}

function notDrawn(path: string): PrivetError {
  return new PrivetError("unsupported", "a picture could not be freed of what its camera wrote into it, so nothing was sent", { path });
}
