/** A wasm file imports as a module, compiled when the program was deployed. */
declare module "*.wasm" {
  const module: WebAssembly.Module;
  export { module as default };
}
