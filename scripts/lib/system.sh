# Installing from the system's packages.

has() { command -v "$1" >/dev/null 2>&1; }

# as_root COMMAND...  Fails when there is no way to become root without a password prompt out of sight.
as_root() {
  if ((EUID == 0)); then
    "$@"
  elif has sudo; then
    sudo "$@"
  else
    return 1
  fi
}

# apt_install PACKAGE...  Fails where there is no apt, no root, or no such package.
apt_install() {
  has apt-get || return 1
  ask_password
  if [[ -z ${APT_UPDATED:-} ]]; then
    step "Refresh the list of Debian packages" as_root apt-get update -q || return 1
    APT_UPDATED=1
  fi
  step "Install Debian packages: $*" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "$@"
}

# A step runs out of sight, so sudo asks here.
ask_password() {
  ((EUID == 0)) || ! has sudo || sudo -v
}
