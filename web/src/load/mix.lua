-- The mix of requests: 80 % matches, 10 % search, 10 % details, or of the KINDS alone, drawn from the file named by MIX.
local kinds = os.getenv("KINDS") or "mmmmmmmmsd"
local paths = { m = {}, s = {}, d = {} }
local seeds = 0

function setup(thread)
  seeds = seeds + 1
  thread:set("seed", seeds)
end

function init(args)
  math.randomseed(seed * 7919)
  for line in io.lines(os.getenv("MIX")) do
    table.insert(paths[line:sub(1, 1)], line:sub(3))
  end
end

function request()
  local draw = math.random(#kinds)
  local kind = paths[kinds:sub(draw, draw)]
  return wrk.format("GET", kind[math.random(#kind)])
end

function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format(
    "requests/s %.0f, p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, most %.2f ms; errors: status %d, connect %d, read %d, write %d, timeout %d\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(90) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000, e.status, e.connect, e.read, e.write, e.timeout))
end
