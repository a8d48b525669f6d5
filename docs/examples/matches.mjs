// Partner regions for a cluster, and why the first of them is there. node matches.mjs https://SERVER
// COUNTERPART_KEY holds an API key, if you have one.
const server = process.argv[2] ?? "http://localhost:8080";
const key = process.env.COUNTERPART_KEY;

async function ask(path) {
    const answer = await fetch(server + path, { headers: key ? { Authorization: `Bearer ${key}` } : {} });
    const body = await answer.json();
    if (!answer.ok) {
        // A problem document (RFC 9457) says what was wrong, where, and what is allowed.
        throw new Error(`${answer.status}: ${body.detail}`);
    }
    return body;
}

const list = await ask("/api/v1/clusters/medicalmountains/matches?size=3&lang=en");
for (const match of list.matches) {
    console.log(`${match.rank}. ${match.region.name} (${match.score}): ${match.sentence}`);
}

const first = list.matches[0].region.id;
const why = await ask(`/api/v1/clusters/medicalmountains/matches/${first}?lang=en`);
for (const [factor, points] of Object.entries(why.match.points)) {
    console.log(`  ${factor}: ${points}`);
}

try {
    await ask("/api/v1/clusters/medicalmountain");
} catch (mistake) {
    console.log(mistake.message);
}
