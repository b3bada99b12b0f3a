#!/bin/sh
# Passwords come as files, so that neither the compose file nor `docker inspect` shows them.
#   DATABASE_PASSWORD_FILE  put into DATABASE_URL, which names user, host and database
#   QUEUE_PASSWORD_FILE     put into QUEUE_URL, which names host and number
#   SMTP_URL_FILE           the whole SMTP_URL
#   FILES_URL_FILE          the whole FILES_URL
set -eu

if [ -n "${DATABASE_PASSWORD_FILE:-}" ]; then
  password=$(cat "$DATABASE_PASSWORD_FILE")
  export DATABASE_URL="${DATABASE_URL%%@*}:${password}@${DATABASE_URL#*@}"
fi
if [ -n "${QUEUE_PASSWORD_FILE:-}" ]; then
  password=$(cat "$QUEUE_PASSWORD_FILE")
  export QUEUE_URL="${QUEUE_URL%%://*}://:${password}@${QUEUE_URL#*://}"
fi
if [ -n "${SMTP_URL_FILE:-}" ]; then
  SMTP_URL=$(cat "$SMTP_URL_FILE")
  export SMTP_URL
fi
if [ -n "${FILES_URL_FILE:-}" ]; then
  FILES_URL=$(cat "$FILES_URL_FILE")
  export FILES_URL
fi
unset DATABASE_PASSWORD_FILE QUEUE_PASSWORD_FILE SMTP_URL_FILE FILES_URL_FILE

exec "$@"
