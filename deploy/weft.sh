#!/bin/sh
# The verbs of Weft (`weft verify`, `weft first-link` …) on a machine where it runs under systemd, as /usr/local/sbin/weft:
# as its account and with its settings. Name files by their whole path.
exec systemd-run --quiet --pipe --wait --collect --uid=weft --gid=weft \
  --property=EnvironmentFile=/etc/weft/weft.env --property=UMask=0077 --setenv=WEFT_DATA=/var/lib/weft \
  --working-directory=/opt/weft \
  /opt/weft/node_modules/.bin/node /opt/weft/dist/server/weft.js "$@"
