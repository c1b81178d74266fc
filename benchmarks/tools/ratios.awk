# Reads lines of: cell, pair, target, requests/s, p50 µs, p99 µs, processor µs a request, errors.
# Targets are "ours" and the peers. The limit of a cell is its better peer (by median); pairs are compared with that one.

function median(values, count,   i, j, v) {
  for (i = 2; i <= count; i++) {
    v = values[i]
    for (j = i - 1; j > 0 && values[j] > v; j--) values[j + 1] = values[j]
    values[j + 1] = v
  }
  return count % 2 ? values[(count + 1) / 2] : (values[count / 2] + values[count / 2 + 1]) / 2
}

# the median over all pairs of one figure of a cell
function of(cell, target, figure,   p, list) {
  for (p = 1; p <= pairs; p++) list[p] = seen[cell, p, target, figure]
  return median(list, pairs)
}

function ratio(cell, peer,   p, list) {
  for (p = 1; p <= pairs; p++) list[p] = seen[cell, p, "ours", 4] / seen[cell, p, peer, 4]
  return median(list, pairs)
}

{
  if (!($1 in known)) { known[$1]; cells[++cell_count] = $1 }
  if ($3 != "ours" && !($3 in is_peer)) { is_peer[$3]; peers[++peer_count] = $3 }
  if ($2 > pairs) pairs = $2
  for (f = 4; f <= 8; f++) seen[$1, $2, $3, f] = $f
  errors += $8
}

END {
  line = "%-16s %-17s %9s %9s %9s %9s   %6s %6s %6s\n"
  printf line, "cell", "target", "req/s", "p50 ms", "p99 ms", "cpu us", "ratio", "p99 x", "cpu x"
  worst = 1e9
  for (c = 1; c <= cell_count; c++) {
    cell = cells[c]
    limit = peers[1]
    for (p = 2; p <= peer_count; p++) if (of(cell, peers[p], 4) > of(cell, limit, 4)) limit = peers[p]
    r = ratio(cell, limit)
    tail = of(cell, "ours", 6) / of(cell, limit, 6)
    processor = of(cell, "ours", 7) > 0 ? of(cell, limit, 7) / of(cell, "ours", 7) : 0
    for (p = 0; p <= peer_count; p++) {
      target = p == 0 ? "ours" : peers[p]
      printf line, p == 0 ? cell : "", target (target == limit ? " *" : ""), sprintf("%.0f", of(cell, target, 4)),
        sprintf("%.2f", of(cell, target, 5) / 1000), sprintf("%.2f", of(cell, target, 6) / 1000), sprintf("%.1f", of(cell, target, 7)),
        p == 0 ? sprintf("%.2f", r) : "", p == 0 ? sprintf("%.2f", tail) : "", p == 0 ? sprintf("%.2f", processor) : ""
    }
    for (p = 1; p <= pairs; p++) {
      all[++all_count] = seen[cell, p, "ours", 4] / seen[cell, p, limit, 4]
      first[all_count] = seen[cell, p, "ours", 4] / seen[cell, p, peers[1], 4]
    }
    if (r < worst) { worst = r; worst_cell = cell }
    if (tail > worst_tail) { worst_tail = tail; ours99 = of(cell, "ours", 6); limit99 = of(cell, limit, 6); tail_cell = cell }
  }
  printf "* the limit of its cell; ratio and cpu x: more is better for us, p99 x: less is; p99 is worst in %s, %.1f ms against %.1f ms\n",
    tail_cell, ours99 / 1000, limit99 / 1000
  printf "%s ratio=%.2f worst=%.2f (%s) p99=%.2fx against_%s=%.2f pairs=%d errors=%d\n",
    name, median(all, all_count), worst, worst_cell, worst_tail, peers[1], median(first, all_count), pairs, errors
}
