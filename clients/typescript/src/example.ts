// Clusters, ten matches, one of them in detail, a batch and a mistake: node dist/example.js https://SERVER
import { Counterpart, CounterpartError } from "./client.js";

declare const process: { argv: string[]; env: Record<string, string | undefined> };

const api = new Counterpart(process.argv[2] ?? "http://localhost:8080", process.env["COUNTERPART_KEY"]);
const id = "medicalmountains";

const clusters = await api.get("/api/v1/clusters", { query: { query: "medical technology", lang: "en" } });
console.log(`${clusters.total} clusters, first ${clusters.items[0]?.name}`);

const list = await api.get("/api/v1/clusters/{id}/matches", { path: { id }, query: { size: 10, lang: "en" } });
for (const match of list.matches) {
    console.log(`${match.rank}. ${match.region.name} (${match.score})`);
}

const region = list.matches[0]!.region.id;
const why = await api.get("/api/v1/clusters/{id}/matches/{region}", { path: { id, region }, query: { lang: "en" } });
console.log(`${region} has rank ${why.match.rank} of ${why.total}`);

for await (const line of api.batch([{ text: "laser welding", size: 1 }, { fields: [{ field: "/25/75" }], size: 2 }])) {
    console.log(`profile ${line.profile}: ${line.list.matches.length} matches`);
}

try {
    await api.post("/api/v1/matches", { body: {}, query: { lang: "en" } });
} catch (mistake) {
    if (!(mistake instanceof CounterpartError)) {
        throw mistake;
    }
    console.log(`${mistake.status}: ${mistake.problem.errors[0]?.allowed}`);
}
