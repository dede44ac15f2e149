/** How many single-letter changes lead from one word to another (Levenshtein 1965). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A hint for a mistyped id, `; did you mean x?`, or nothing if no candidate is near. */
export function nearest(id: string, candidates: Iterable<string>): string {
  let best = '';
  let distance = Math.max(2, Math.floor(id.length / 4)) + 1;
  for (const candidate of candidates) {
    const own = editDistance(id, candidate);
    if (own < distance) [best, distance] = [candidate, own];
  }
  return best === '' ? '' : `; did you mean ${best}?`;
}
