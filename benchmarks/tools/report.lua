-- One line for the caller: requests per second, p50 and p99 in microseconds, errors of every kind.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("result %.1f %.0f %.0f %d\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
