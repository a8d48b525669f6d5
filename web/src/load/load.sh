#!/bin/bash
# Loads a server of its own with the real mix: 80 % matches over 1,296 different questions, 10 % search, 10 % details.
# Prints throughput, latencies, errors, heap and resident memory. Needs wrk, curl and a JDK 25.
#
#   web/src/load/load.sh            60 s with the result cache on, then 60 s with it off
#   web/src/load/load.sh held       matches alone, then the mix, at held rates (RATES) with the result cache off
#   web/src/load/load.sh soak       10 minutes, memory printed every 30 s
#
# JAVA (java), SERVER (-jar web/target/counterpart.jar; options of the JVM before it), PORT (8099), CONNECTIONS (50),
# SECONDS_OF_LOAD (60; held 30, soak 600), CACHES ("on off"; held and soak "off"), HEAP (320m), RATES ("50 100 150 200 300 400"),
# WARM (30 s)
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=web/src/load
java=${JAVA:-java} port=${PORT:-8099} connections=${CONNECTIONS:-50} heap=${HEAP:-320m}
read -ra server <<< "${SERVER:--jar web/target/counterpart.jar}"
mode=${1:-load}
case $mode in soak) usual=600 ;; held) usual=30 ;; *) usual=60 ;; esac
seconds=${SECONDS_OF_LOAD:-$usual} warm=${WARM:-30} rates=${RATES:-50 100 150 200 300 400}
caches=${CACHES:-$([ "$mode" = load ] && echo on off || echo off)}
base=http://127.0.0.1:$port
work=$(mktemp -d)
pid=
stop() {
    if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; pid=; fi
}
trap 'stop; rm -rf "$work"' EXIT

start() { # cache
    "$java" -Xmx"$heap" -Dcounterpart.cache="$1" "${server[@]}" --server.port="$port" --server.address=127.0.0.1 \
        > "$work/server.log" 2>&1 &
    pid=$!
    for _ in $(seq 600); do
        curl -sf -o "$work/clusters.json" "$base/api/v1/clusters?size=100" && return
        kill -0 "$pid" 2>/dev/null || { cat "$work/server.log"; exit 1; }
        sleep 0.1
    done
    echo "no answer within a minute"; exit 1
}

paths() {
    local id i
    # the first id of each item is the cluster's
    mapfile -t ids < <(grep -oE '"id":"[a-z0-9-]+"' "$work/clusters.json" | cut -d'"' -f4 | sort -u)
    for id in "${ids[@]}"; do
        for i in $(seq 16); do
            echo "m /api/v1/clusters/$id/matches?limit=10&weights=complementarity:$((20 + i)),commonGround:$((40 - i)),excellence:$((i * 3)),proximity:5"
        done
        echo "d /api/v1/clusters/$id"
    done
    for id in US-MN FRK2 FI1D AT22 SE11 SE33 NL41 DK01; do
        echo "d /api/v1/regions/$id"
        echo "d /api/v1/regions/$id/matches?limit=10"
    done
    for word in sensor laser wasserstoff hydrogen medizintechnik robotics photonik battery textile biotech; do
        echo "s /api/v1/institutions?query=$word"
        echo "s /api/v1/regions?query=$word"
        echo "s /api/v1/fields?query=$word"
        echo "s /api/v1/clusters?query=$word"
    done
}

memory() {
    local used
    used=$("${java%java}jcmd" "$pid" GC.heap_info 2>/dev/null | grep -oE 'used [0-9]+K' | head -1 | grep -oE '[0-9]+')
    echo "heap in use $((${used:-0} / 1024)) MB, resident $(($(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024)) MB"
}

for cache in $caches; do
    start "$cache"
    paths > "$work/paths"
    echo "== result cache $cache, $connections connections, $seconds s; $(grep -c '^m' "$work/paths") different matches; at start: $(memory)"
    MIX=$work/paths wrk -t1 -c8 -d"${warm}s" -s "$here/mix.lua" "$base" > /dev/null
    if [ "$mode" = soak ]; then
        (for _ in $(seq $((seconds / 30))); do sleep 30; echo "$(date +%T) $(memory)"; done) &
        sampler=$!
    fi
    if [ "$mode" = held ]; then
        for kinds in m mmmmmmmmsd; do
            for rate in $rates; do
                printf '%s: ' "$([ $kinds = m ] && echo matches || echo mix)"
                "$java" -XX:+UseSerialGC "$here/HeldRate.java" "$port" "$rate" "$seconds" "$work/paths" "$connections" "$kinds"
            done
        done
    else
        MIX=$work/paths wrk -t2 -c"$connections" -d"${seconds}s" --timeout 10s --latency -s "$here/mix.lua" "$base"
    fi
    [ "$mode" = soak ] && { wait "$sampler" || true; }
    echo "after load: $(memory); after a collection: $("${java%java}jcmd" "$pid" GC.run > /dev/null; sleep 2; memory)"
    stop
done
