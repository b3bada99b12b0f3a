-- Signatures for wrk, each of somebody new. PREFIX keeps one run's people apart from another's.
local prefix = os.getenv("PREFIX")
local thread_count = 0
function setup(thread)
  thread_count = thread_count + 1
  thread:set("id", thread_count)
end
local count = 0
function request()
  count = count + 1
  local body = string.format(
    '{"name":"Signer %d","email":"%s-%d-%d@example.org","locale":"en","consent":true,"adult":true}',
    count, prefix, id, count)
  return wrk.format("POST", nil, { ["content-type"] = "application/json" }, body)
end
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('\n{"requests":%d,"seconds":%.3f,"failed":%d,"p99":%.3f}\n',
    summary.requests, summary.duration / 1e6,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(99) / 1e3))
end
