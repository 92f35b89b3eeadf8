# Gets the wasm target and wasm-bindgen's program. Part of scripts/setup.

# The road that needs least comes first: rustup's ready-made library, else the one that Debian ships as source.
setup_wasm_target() {
  if toolchain_makes_wasm || toolchain_makes_wasm "$DEBIAN_TOOLCHAIN"; then
    return
  fi
  if has rustup && rustup target add "$WASM_TARGET" >"$STEP_LOG" 2>&1 && toolchain_makes_wasm; then
    say "✓ Add the target $WASM_TARGET to Rust"
    return
  fi
  say "rustup could not add the target $WASM_TARGET; taking Debian's compiler for it."
  setup_debian_toolchain ||
    fail "The Rust target $WASM_TARGET is missing." "Run 'rustup target add $WASM_TARGET' where rustup reaches its servers, and run this again."
}

setup_debian_toolchain() {
  apt_install rustc-web cargo-web rust-web-src rust-web-clippy lld-19 || return 1
  if has rustup; then
    step "Link Debian's Rust as the toolchain '$DEBIAN_TOOLCHAIN'" rustup toolchain link "$DEBIAN_TOOLCHAIN" /usr || return 1
  fi
  step "Link the linker for $WASM_TARGET" link_rust_lld || return 1
  step "Build the standard library for $WASM_TARGET (about 2 minutes)" build_wasm_library || return 1
}

# The packages name `rust-lld` as the linker and do not ship it.
link_rust_lld() {
  local folder="$(/usr/bin/rustc --print sysroot)/lib/rustlib/$(/usr/bin/rustc -vV | sed -n 's/^host: //p')/bin"
  as_root mkdir -p "$folder" && as_root ln -sf /usr/lib/llvm-19/bin/lld "$folder/rust-lld"
}

# Debian ships the library as source only. Building an empty crate with -Zbuild-std leaves the compiled library among its
# dependencies. Bitcode is for `lto = "fat"`, the crate `test` for wasm tests.
build_wasm_library() {
  local work=target/wasm-std library
  library=$(/usr/bin/rustc --print target-libdir --target "$WASM_TARGET")
  rm -rf "$work" && mkdir -p "$work/src" && : >"$work/src/lib.rs" || return 1
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n' >"$work/Cargo.toml"
  (
    cd "$work"
    RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=out /usr/bin/cargo build --release \
      --target "$WASM_TARGET" -Zbuild-std=std,panic_abort,proc_macro,test
  ) || return 1
  rm -f "$work/out/$WASM_TARGET"/release/deps/libempty-*
  as_root rm -rf "$library" &&
    as_root mkdir -p "$library" &&
    as_root cp "$work/out/$WASM_TARGET"/release/deps/*.rlib "$library/" &&
    /usr/bin/rustc -vV | as_root tee "$library/built-by" >/dev/null || return 1
  # Objects of an older library end in "can't find crate".
  rm -rf "$work" "target/$WASM_TARGET"
}

# Kept apart from ~/.cargo/bin, where another project may need another version.
setup_wasm_bindgen() {
  (use_wasm_toolchain && wasm_bindgen_fits && has wasm-bindgen-test-runner) && return
  local version
  version=$(wasm_bindgen_version)
  step "Build wasm-bindgen $version (a few minutes, once)" install_wasm_bindgen "$version" ||
    fail "wasm-bindgen $version could not be built." "See cargo's message above. 'cargo install wasm-bindgen-cli --version $version' does the same step by hand."
}

# Unoptimised, because it compiles in a fraction of the time and runs for a second or two.
install_wasm_bindgen() {
  cargo install wasm-bindgen-cli --version "$1" --debug --root "$TOOLS/wasm-bindgen-$1"
}
