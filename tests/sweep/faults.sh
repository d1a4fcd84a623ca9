#!/bin/sh
# Fails every file operation of every command that writes; see README.md. Needs root, strace, ext4.
#   tests/sweep/faults.sh [BINARY] [MODES] [COMMANDS]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
binary=${1:-"$here/../../target/release/calms"}
exec python3 "$here/faults.py" "$binary" "${2:-kill,err,short,power,done}" "${3:-all}"
