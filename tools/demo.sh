#!/bin/sh
# `make demo`: the main job on the bundled pages, as a user would type it.
set -eu
mkdir -p out
rm -f out/demo.tawatur out/demo.tawatur-wal out/demo.tawatur-shm
say() { printf '\n\033[1m$ %s\033[0m\n' "$*"; "$@"; }
say tawatur run examples/pages --into out/demo.tawatur
say tawatur tell out/demo.tawatur
say tawatur tell out/demo.tawatur --event 2017-11-20
say tawatur tell out/demo.tawatur --html out/demo.html
say tawatur export out/demo.tawatur --format record out/record
printf '\nThe report page: out/demo.html (open it in a browser; it needs no network)\n'
