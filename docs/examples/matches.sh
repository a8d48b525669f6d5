#!/bin/sh
# Partner regions for a cluster and for a description. sh matches.sh https://SERVER
# COUNTERPART_KEY holds an API key, if you have one.
set -eu
server=${1:-http://localhost:8080}

ask() {
    curl --silent --show-error --fail-with-body ${COUNTERPART_KEY:+-H "Authorization: Bearer $COUNTERPART_KEY"} "$@"
}

# Which cluster? JSON.
ask "$server/api/v1/clusters?query=medical%20technology&size=3&lang=en"
echo

# Its first three partner regions, as CSV.
ask -H 'Accept: text/csv' "$server/api/v1/clusters/medicalmountains/matches?size=3&lang=en"

# The first two for a description.
ask -H 'Content-Type: application/json' "$server/api/v1/matches?fields=sentence&lang=en" \
    -d '{"text": "printed electronics for sensor foils", "size": 2}'
echo

# Many profiles in one request: a line of JSON for each.
ask -H 'Content-Type: application/json' "$server/api/v1/matches/batch?fields=sentence&lang=en" \
    -d '{"profiles": [{"text": "laser welding", "size": 1}, {"fields": [{"field": "/25/75"}], "size": 1}]}'
