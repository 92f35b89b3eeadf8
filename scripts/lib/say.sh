# How the scripts speak: one line a step, a step's output only when it fails.

say() { printf '%s\n' "$*"; }

# fail MESSAGE REMEDY
fail() {
  printf '\n✗ %s\n  What to do: %s\n' "$1" "$2" >&2
  exit 1
}

# step NAME COMMAND...  Runs the command out of sight; its output is in $STEP_LOG until the next step.
step() {
  local name=$1 started=$SECONDS status=0
  shift
  if [[ -t 1 ]]; then printf '… %s' "$name"; fi
  "$@" >"$STEP_LOG" 2>&1 </dev/null || status=$?
  if [[ -t 1 ]]; then printf '\r\033[K'; fi
  if ((status != 0)); then
    printf '✗ %s (%d s)\n' "$name" $((SECONDS - started))
    cat "$STEP_LOG"
    return "$status"
  fi
  printf '✓ %s (%d s)\n' "$name" $((SECONDS - started))
}

STEP_LOG=$(mktemp)
trap 'rm -f "$STEP_LOG"' EXIT
