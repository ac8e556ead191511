#!/bin/sh
# The tool inside the image: docker compose exec app fieldline doctor
export INIT_CWD="${INIT_CWD:-$PWD}"
cd /app && exec node .build/fieldline.mjs "$@"
