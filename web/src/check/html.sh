#!/bin/sh
# Checks the HTML of 15 pages of a running server with the Nu HTML checker: html.sh VNU_JAR [SERVER]
# Exit code 1 when there is an error. Warnings are printed too.
set -eu
jar=$1
server=${2:-http://localhost:8080}
pages=$(mktemp -d)
trap 'rm -r "$pages"' EXIT
number=0
while read -r path; do
    number=$((number + 1))
    curl --silent --show-error --header 'Accept: text/html' --output "$pages/$number.html" "$server$path"
    echo "$number.html is $path"
done <<'PATHS'
/
/clusters/medicalmountains
/clusters/medicalmountains?lang=en&limit=20&area=europe
/clusters/medicalmountains/regions/US-MN
/clusters/medicalmountains/gaps
/match?text=Implantate%20und%20Robotik
/compare?cluster=medicalmountains&region=FI1D&region=US-MN
/regions/FR10
/institutions/cordis-999897535
/fields/23/47/297
/projects/101063099
/programmes/eurostars-3
/portfolio
/method
/api
PATHS

java -jar "$jar" --skip-non-html "$pages"/*.html
echo "no errors in $number pages"
