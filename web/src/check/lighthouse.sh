#!/bin/sh
# Lighthouse for phones on the main pages of a running server, median of three: lighthouse.sh LIGHTHOUSE [SERVER]
# LIGHTHOUSE is the program, for example node_modules/.bin/lighthouse. Prints performance, accessibility, layout shift,
# total blocking time (ms), largest contentful paint (ms) and bytes.
set -eu
lighthouse=$1
server=${2:-http://localhost:8080}
results=$(mktemp -d)
trap 'rm -r "$results"' EXIT
export CHROME_PATH="${CHROME_PATH:-/usr/bin/chromium}"
for path in / /clusters/medicalmountains /regions/FR10 /portfolio; do
    curl --silent --output /dev/null "$server$path"
    for run in 1 2 3; do
        "$lighthouse" "$server$path" --quiet --only-categories=performance,accessibility --output=json \
            --output-path="$results/$run.json" --chrome-flags='--headless=new --no-sandbox --disable-gpu'
    done
    node -e '
        const runs = [1, 2, 3].map(run => JSON.parse(require("fs").readFileSync(`${process.argv[1]}/${run}.json`)));
        const median = pick => runs.map(pick).sort((a, b) => a - b)[1];
        const figure = name => median(run => run.audits[name].numericValue);
        console.log(process.argv[2], "performance", Math.round(100 * median(run => run.categories.performance.score)),
            "accessibility", Math.round(100 * median(run => run.categories.accessibility.score)),
            "CLS", figure("cumulative-layout-shift").toFixed(3), "TBT", Math.round(figure("total-blocking-time")),
            "LCP", Math.round(figure("largest-contentful-paint")), "bytes", Math.round(figure("total-byte-weight")));
    ' "$results" "$path"
done
