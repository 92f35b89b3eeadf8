/** PDF.js's worker, which names itself in `globalThis` when it is loaded into a page; its package has no types for it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
