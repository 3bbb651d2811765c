#!/usr/bin/env bash
# Run once by the image of Postgres, on an empty volume: the service's own login, which is no superuser.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --set=password="$CATALOG_PASSWORD" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE catalog LOGIN CREATEROLE NOSUPERUSER NOCREATEDB PASSWORD :'password';
CREATE DATABASE furniture OWNER catalog;
REVOKE CONNECT ON DATABASE furniture FROM PUBLIC;
SQL
