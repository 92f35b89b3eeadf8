# Which Rust toolchain makes wasm, and where the tools for it are. Source it, then call use_wasm_toolchain.

TOOLS=${XDG_CACHE_HOME:-$HOME/.cache}/privet
WASM_TARGET=wasm32-unknown-unknown
# Name under which rustup knows the toolchain of the Debian packages.
DEBIAN_TOOLCHAIN=wasm

# The one version of wasm-bindgen's program that fits the library.
wasm_bindgen_version() {
  awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print }' Cargo.lock
}

wasm_bindgen_fits() {
  [[ $(wasm-bindgen --version 2>/dev/null) == "wasm-bindgen $(wasm_bindgen_version)" ]]
}

# toolchain_makes_wasm [TOOLCHAIN]  Whether it has a standard library for the target, built by that very compiler.
toolchain_makes_wasm() (
  [[ $# == 0 ]] || export RUSTUP_TOOLCHAIN=$1
  library=$(rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || exit 1
  compgen -G "$library/libstd-*.rlib" >/dev/null || exit 1
  [[ ! -e $library/built-by ]] || [[ $(rustc -vV) == "$(<"$library/built-by")" ]]
)

# Points RUSTUP_TOOLCHAIN and PATH to what makes wasm; run it in a subshell, so that native builds stay on the default toolchain.
use_wasm_toolchain() {
  local tool="$TOOLS/wasm-bindgen-$(wasm_bindgen_version)/bin"
  if [[ -d $tool ]]; then
    PATH=$tool:$PATH
  fi
  if toolchain_makes_wasm; then
    return
  fi
  toolchain_makes_wasm "$DEBIAN_TOOLCHAIN" || return 1
  export RUSTUP_TOOLCHAIN=$DEBIAN_TOOLCHAIN
}
