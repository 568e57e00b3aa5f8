#!/usr/bin/env bash
# Makes this Debian machine a kiosk or a wall: one page on the whole screen, and nothing else.
set -euo pipefail

usage() {
  cat <<'END'
install.sh kiosk|wall --server https://hall.example    a second time it changes nothing
           --turned 0|90|180|270     the glass is mounted turned clockwise
           --asleep 20:00-06:30      the screen is dark then; without it the page begins afresh at 04:00
           --root FOLDER             into a folder instead of this machine: nothing is started
END
}

HERE=$(cd "$(dirname "$0")" && pwd)
NEEDED=(cage chromium curl fonts-noto-core iproute2 kbd libpam-systemd pipewire-audio wlr-randr)
root='' what='' server='' turned=0 asleep=04:00-04:01 changed=no

main() {
  read_words "$@"
  [ -n "$root" ] || [ "$(id -u)" = 0 ] || end_with "only root may install: sudo $0"
  install_packages
  place_programs
  place_settings
  if [ "$changed" = no ]; then
    echo "nothing to do: this machine is a $what of $server"
    return
  fi
  enable
  echo "this machine is a $what of $server"
}

read_words() {
  case ${1:-} in
    kiosk | wall) what=$1; shift ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  local word
  while [ $# -gt 0 ]; do
    # --server=X is the same as --server X
    case $1 in --*=*) word=$1; shift; set -- "${word%%=*}" "${word#*=}" "$@" ;; esac
    case $1 in
      --server) server=${2:-} ;;
      --turned) turned=${2:-} ;;
      --asleep) asleep=${2:-} ;;
      --root) [ -d "${2:-}" ] || end_with "there is no folder ${2:-}"; root=$(cd "$2" && pwd) ;;
      *) usage >&2; exit 2 ;;
    esac
    shift $(($# > 1 ? 2 : 1))
  done
  local host='[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?' time='([01][0-9]|2[0-3]):[0-5][0-9]'
  [[ $server =~ ^https?://$host$ ]] || end_with "--server is an address without a path, such as https://hall.example"
  [[ $turned =~ ^(0|90|180|270)$ ]] || end_with "--turned is 0, 90, 180 or 270"
  [[ $asleep =~ ^$time-$time$ ]] || end_with "--asleep is from when until when, such as 20:00-06:30"
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
  changed=yes
}

place_programs() {
  local program
  for program in start browser watch; do put "$program" "usr/local/lib/lotse-screen/$program" 0755; done
  put enrol usr/local/sbin/lotse-screen-enrol 0755
}

place_settings() {
  local page=kiosk from=${asleep%-*} until=${asleep#*-} unit
  [ "$what" = kiosk ] || page=display
  for unit in screen.service screen-watch.service screen-watch.timer screen-off.service screen-on.service; do
    put "lotse-$unit" "etc/systemd/system/lotse-$unit" 0644
  done
  put lotse-screen-off.timer etc/systemd/system/lotse-screen-off.timer 0644 "s|04:00|$from|"
  put lotse-screen-on.timer etc/systemd/system/lotse-screen-on.timer 0644 "s|04:01|$until|"
  put screen.env etc/lotse/screen.env 0644 \
    "s|=https://.*|=$server|; s|^SCREEN_PAGE=.*|SCREEN_PAGE=$page|; s|^SCREEN_TURNED=.*|SCREEN_TURNED=$turned|"
  # A dot before the host: this host alone, none below it.
  put policy.json etc/chromium/policies/managed/lotse.json 0644 \
    "s|https://\.hall.example/kiosk/|${server/:\/\//:\/\/.}/$page/|; s|https://hall.example|$server|"
  put lotse-screen.pam etc/pam.d/lotse-screen 0644
  put lotse-screen.sysusers etc/sysusers.d/lotse-screen.conf 0644
  put lotse-screen.modprobe etc/modprobe.d/lotse-screen.conf 0644
  put lotse-screen.sysctl etc/sysctl.d/lotse-screen.conf 0644
}

# One of our files, with what is said of this machine in it; one that is as it should be is not touched.
put() {
  local target=$root/$2
  install -d "$(dirname "$target")"
  sed "${4:-}" "$HERE/$1" >"$target.new"
  chmod "$3" "$target.new"
  if cmp --quiet "$target.new" "$target"; then rm "$target.new"; return; fi
  mv "$target.new" "$target"
  changed=yes
}

enable() {
  local units=(lotse-screen.service lotse-screen-watch.timer lotse-screen-off.timer lotse-screen-on.timer)
  systemd-sysusers --root="$root/" lotse-screen.conf
  systemctl --root="$root/" --quiet mask ctrl-alt-del.target
  systemctl --root="$root/" --quiet enable "${units[@]}"
  [ -z "$root" ] || return 0
  sysctl --quiet --load /etc/sysctl.d/lotse-screen.conf
  systemctl daemon-reload
  systemctl start "${units[@]:1}"
  systemctl restart lotse-screen.service
}

end_with() {
  echo "$1" >&2
  exit 1
}

main "$@"
