/** Loads a wasm module of the package, once. Every `await` of wasm in the package goes through here. */
import { compileBytes } from "./compile.js";
import { PrivetError, toPrivetError } from "./errors.js";

/** Where a wasm module comes from: its address, its bytes, or a module that is compiled already. */
export type InitSource = URL | string | BufferSource | WebAssembly.Module;

export interface LoaderOptions<Glue> {
  readonly glue: Glue;
  /** Starts the glue. */
  readonly start: (module: WebAssembly.Module) => Promise<unknown>;
  /** Gets the module at an address, by default the package's own. */
  readonly loadFile: (address?: URL | string) => Promise<WebAssembly.Module>;
  /** What errors call it, and which call loads it. */
  readonly name: string;
  readonly call: string;
}

/** One of the modules. */
export class ModuleLoader<Glue> {
  readonly #options: LoaderOptions<Glue>;
  #ready: Promise<void> | undefined;
  #isReady = false;
  #bring: (() => Promise<InitSource>) | undefined;

  constructor(options: LoaderOptions<Glue>) {
    this.#options = options;
  }

  /** Where the module comes from when nobody says so; see `privet/inline`. */
  bring(bring: () => Promise<InitSource>): void {
    this.#bring = bring;
  }

  /** A second call waits for the first, and does not load again. After a failure the next call tries again. */
  load(source?: InitSource): Promise<void> {
    this.#ready ??= this.#start(source).catch((error: unknown) => {
      this.#ready = undefined;
      throw toPrivetError(error);
    });
    return this.#ready;
  }

  /**
   * The module's own functions and classes, raw.
   *
   * @throws {PrivetError} `not-initialized` before `load` has resolved.
   */
  glue(): Glue {
    const { name, call, glue } = this.#options;
    if (!this.#isReady) throw new PrivetError("not-initialized", `${name} is not loaded yet; await ${call} first`);
    return glue;
  }

  async #start(source: InitSource | undefined): Promise<void> {
    if (typeof WebAssembly === "undefined") {
      throw new PrivetError("load", "this environment has no WebAssembly; some browsers switch it off in their lockdown mode");
    }
    const module = await this.#toModule(source ?? (await this.#bring?.()));
    try {
      await this.#options.start(module);
    } catch (cause) {
      throw new PrivetError("load", `this wasm file is not ${this.#options.name} of this version of privet; serve the one of the same package`, { cause });
    }
    this.#isReady = true;
  }

  #toModule(source: InitSource | undefined): Promise<WebAssembly.Module> {
    if (source instanceof WebAssembly.Module) return Promise.resolve(source);
    if (source === undefined || typeof source === "string" || source instanceof URL) return this.#options.loadFile(source);
    return compileBytes(source, "the given bytes");
  }
}
