#!/bin/bash
# Loads a server of its own with the real mix: 80 % matches over 1,296 different questions, 10 % search, 10 % details.
# Prints throughput, latencies, errors, heap and resident memory. Needs wrk, curl and a JDK 25.
#
#   web/src/load/load.sh            60 s with the result cache on, then 60 s with it off
#   web/src/load/load.sh closed     matches alone, as many as CLIENTS (1 2 3 4) get who ask again when answered, cache off
#   web/src/load/load.sh held       matches alone, then the mix, at held rates (RATES) with the result cache off
#   web/src/load/load.sh crowd      lists of ten alone, 50 connections that ask again at once, each list computed anew, 60 s
#   web/src/load/load.sh soak       the same as crowd for 10 minutes, memory printed every 30 s
#
# JAVA (that of a JDK 25 under /usr/lib/jvm, else java), SERVER (-jar web/target/counterpart.jar; options of the JVM before it), PORT (8099), CONNECTIONS (50),
# SECONDS_OF_LOAD (60; closed and held 30, soak 600), CACHES ("on off" for the first, else "off"), HEAP (384m),
# COLLECTOR (-XX:+UseSerialGC), RATES ("50 100 150 200 300 400"), WARM (60 s)
set -euo pipefail
cd "$(dirname "$0")/../../.."
here=web/src/load
java=${JAVA:-$(ls /usr/lib/jvm/*25*/bin/java 2> /dev/null | head -1)} port=${PORT:-8099} connections=${CONNECTIONS:-50} heap=${HEAP:-384m} collector=${COLLECTOR--XX:+UseSerialGC}
java=${java:-java}
read -ra server <<< "${SERVER:--jar web/target/counterpart.jar}"
mode=${1:-load}
case $mode in soak) usual=600 ;; closed | held) usual=30 ;; *) usual=60 ;; esac
seconds=${SECONDS_OF_LOAD:-$usual} warm=${WARM:-60} rates=${RATES:-50 100 150 200 300 400} clients=${CLIENTS:-1 2 3 4}
caches=${CACHES:-$([ "$mode" = load ] && echo on off || echo off)}
base=http://127.0.0.1:$port
work=$(mktemp -d)
pid=
stop() {
    if [ -n "$pid" ]; then kill "$pid" 2>/dev/null || true; wait "$pid" 2>/dev/null || true; pid=; fi
}
trap 'stop; rm -rf "$work"' EXIT

start() { # cache
    # the collector may be none: the JVM's choice
    # shellcheck disable=SC2086
    "$java" $collector -Xmx"$heap" -Dcounterpart.cache="$1" "${server[@]}" --server.port="$port" --server.address=127.0.0.1 \
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
    # one line a generation, or one for all of them
    used=$("${java%java}jcmd" "$pid" GC.heap_info 2>/dev/null \
        | sed -nE '/^ *(class space|Metaspace)/!s/.* total .*used ([0-9]+)K.*/\1/p' | awk '{sum += $1} END {print sum}')
    echo "heap in use $((${used:-0} / 1024)) MB, resident $(($(awk '/VmRSS/ {print $2}' "/proc/$pid/status") / 1024)) MB"
}

for cache in $caches; do
    start "$cache"
    paths > "$work/paths"
    echo "== $mode, result cache $cache, $seconds s each, heap $heap $collector; $(grep -c '^m' "$work/paths") different matches; at start: $(memory)"
    MIX=$work/paths wrk -t1 -c2 -d"${warm}s" -s "$here/mix.lua" "$base" > /dev/null
    if [ "$mode" = soak ]; then
        (for _ in $(seq $((seconds / 30))); do sleep 30; echo "$(date +%T) $(memory)"; done) &
        sampler=$!
    fi
    if [ "$mode" = closed ]; then
        for number in $clients; do
            printf '%s clients: ' "$number"
            MIX=$work/paths KINDS=m wrk -t1 -c"$number" -d"${seconds}s" --timeout 10s -s "$here/mix.lua" "$base" | tail -1
        done
    elif [ "$mode" = held ]; then
        for kinds in m mmmmmmmmsd; do
            for rate in $rates; do
                printf '%s: ' "$([ $kinds = m ] && echo matches || echo mix)"
                "$java" -XX:+UseSerialGC "$here/HeldRate.java" "$port" "$rate" "$seconds" "$work/paths" "$connections" "$kinds"
            done
        done
    elif [ "$mode" = crowd ] || [ "$mode" = soak ]; then
        MIX=$work/paths KINDS=m wrk -t1 -c"$connections" -d"${seconds}s" --timeout 10s -s "$here/mix.lua" "$base" | tail -1 | tee "$work/crowd"
        sed -E 's/.*p50 ([0-9.]+) ms.*p99 ([0-9.]+) ms.*/\1 \2/' "$work/crowd" | awk '{printf "99th percentile %.2f times the median; load of the machine ", $2 / $1}'
        cut -d' ' -f1-3 /proc/loadavg
    else
        MIX=$work/paths wrk -t2 -c"$connections" -d"${seconds}s" --timeout 10s --latency -s "$here/mix.lua" "$base"
    fi
    [ "$mode" = soak ] && { wait "$sampler" || true; }
    echo "after load: $(memory); after a collection: $("${java%java}jcmd" "$pid" GC.run > /dev/null; sleep 2; memory)"
    stop
done
