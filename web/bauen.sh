#!/bin/sh
# Fetches the packages when they are missing or outdated, then bundles. Usage: bauen.sh OUTPUT_FOLDER
set -eu
ziel=$1
cd "$(dirname "$0")"
command -v node >/dev/null 2>&1 || { echo "M-115 Node.js (ab Version 20) fehlt. Bitte installieren (unter Debian: apt-get install nodejs npm)." >&2; exit 15; }
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
exec node bauen.mjs "$ziel"
