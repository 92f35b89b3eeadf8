/** Modules that are not TypeScript. */

/** One of load-web, load-node and load-workerd: package.json of the package picks it. */
declare module "#load" {
  export function loadFile(address?: URL | string): Promise<WebAssembly.Module>;
  export function loadSealingFile(address?: URL | string): Promise<WebAssembly.Module>;
  export function loadPostQuantumFile(address?: URL | string): Promise<WebAssembly.Module>;
  export function loadNamesFile(address?: URL | string): Promise<Uint8Array>;
}

/** A wasm file imports as a module, compiled when the program was deployed. */
declare module "*.wasm" {
  const module: WebAssembly.Module;
  export { module as default };
}

/** Only in workers, and so not in TypeScript's `dom`: https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle */
interface FileSystemSyncAccessHandle {
  read(buffer: AllowSharedBufferSource, options?: { readonly at?: number }): number;
  write(buffer: AllowSharedBufferSource, options?: { readonly at?: number }): number;
  flush(): void;
  getSize(): number;
  close(): void;
}

interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
