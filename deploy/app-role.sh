#!/bin/sh
# Run once by compose.yaml's PostgreSQL, on an empty volume: the role that the nodes use. Migrations give it its rights.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$(cat /run/secrets/app_password)" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
CREATE ROLE fieldline_app LOGIN PASSWORD :'password';
SQL
