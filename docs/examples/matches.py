"""Partner regions for a cluster, page by page, with the standard library only: python3 matches.py https://SERVER

COUNTERPART_KEY holds an API key, if you have one.
"""

import json
import os
import re
import sys
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import Request, urlopen

SERVER = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"


def ask(address):
    """Returns the answer and the address of the next page, if there is one."""
    request = Request(urljoin(SERVER, address))
    if "COUNTERPART_KEY" in os.environ:
        request.add_header("Authorization", "Bearer " + os.environ["COUNTERPART_KEY"])
    with urlopen(request) as answer:
        following = re.search(r'<([^>]+)>; rel="next"', answer.headers.get("Link", ""))
        return json.load(answer), following and following.group(1)


page = "/api/v1/clusters/medicalmountains/matches?size=3&fields=sentence&lang=en"
for _ in range(2):
    found, page = ask(page)
    for match in found["matches"]:
        print(f"{match['rank']}. {match['region']['name']} ({match['score']})")

try:
    ask("/api/v1/clusters/medicalmountains/matches?size=0&lang=en")
except HTTPError as mistake:
    # A problem document (RFC 9457) says what was wrong, where, and what is allowed.
    print(json.load(mistake)["detail"])
