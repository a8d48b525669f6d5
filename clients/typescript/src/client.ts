import type { components, paths } from "./schema.js";

/** What an object of the API looks like, by the name of its schema. */
export type Schemas = components["schemas"];

/** A problem document (RFC 9457): what was wrong, where, and what is allowed. */
export type Problem = Schemas["Problem"];

type Method = "get" | "post";
type Described = { parameters: unknown };
type PathOf<M extends Method> = {
    [P in keyof paths]: paths[P][M] extends Described ? P : never;
}[keyof paths];
type Answer<O> = O extends { responses: { 200: { content: { "application/json": infer T } } } } ? T : never;
type Query<O> = O extends { parameters: { query?: infer Q } } ? Q : never;
type InPath<O> = O extends { parameters: { path: infer P } } ? { path: P } : { path?: never };
type Body<O> = O extends { requestBody: { content: { "application/json": infer B } } } ? { body: B } : { body?: never };
type Options<O> = { query?: Query<O>; signal?: AbortSignal } & InPath<O> & Body<O>;

type Sent = { query?: unknown; path?: unknown; body?: unknown; signal?: AbortSignal };

/** A request that the server refused. */
export class CounterpartError extends Error {
    constructor(
        readonly status: number,
        readonly problem: Problem,
    ) {
        super(problem.detail);
    }
}

/** Asks a Counterpart server; the types of parameters, bodies and answers follow from the address. */
export class Counterpart {
    /**
     * @param server scheme, host and port, such as https://counterpart.example
     * @param key an API key; reading needs none unless the server is private
     */
    constructor(
        private readonly server: string,
        private readonly key?: string,
    ) {}

    /** Reads an address: get("/api/v1/clusters/{id}", { path: { id: "biorn" } }). */
    async get<P extends PathOf<"get">>(address: P, options: Options<paths[P]["get"]>): Promise<Answer<paths[P]["get"]>> {
        return (await this.send("GET", address, options)).json() as Promise<Answer<paths[P]["get"]>>;
    }

    /** Asks with a body. */
    async post<P extends PathOf<"post">>(
        address: P,
        options: Options<paths[P]["post"]>,
    ): Promise<Answer<paths[P]["post"]>> {
        return (await this.send("POST", address, options)).json() as Promise<Answer<paths[P]["post"]>>;
    }

    /** The matches of many profiles, each as soon as the server has computed it. */
    async *batch(
        profiles: Schemas["MatchRequest"][],
        query?: Query<paths["/api/v1/matches/batch"]["post"]>,
    ): AsyncGenerator<Schemas["MatchBatchBatchLine"]> {
        const answer = await this.send("POST", "/api/v1/matches/batch", { query, body: { profiles } });
        let rest = "";
        for await (const part of answer.body!.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
            const lines = (rest + part).split("\n");
            rest = lines.pop() ?? "";
            yield* lines.map((line) => JSON.parse(line) as Schemas["MatchBatchBatchLine"]);
        }
    }

    private async send(method: string, template: string, { query, path, body, signal }: Sent): Promise<Response> {
        const address = template.replace(/\{(\w+)\}/g, (_, name: string) =>
            encodeURIComponent(String((path as Record<string, unknown>)[name])),
        );
        const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
        const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
        const response = await fetch(this.server + address + (given.length > 0 ? "?" + search : ""), {
            method,
            headers: {
                ...(this.key === undefined ? {} : { Authorization: `Bearer ${this.key}` }),
                ...(body === undefined ? {} : { "Content-Type": "application/json" }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            ...(signal === undefined ? {} : { signal }),
        });
        if (!response.ok) {
            throw new CounterpartError(response.status, (await response.json()) as Problem);
        }
        return response;
    }
}
