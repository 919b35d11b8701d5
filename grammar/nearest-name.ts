/**
 * Edit distance in which a transposition of neighbours counts as one edit (the "optimal string alignment" form of
 * Damerau-Levenshtein), given up as soon as it must exceed `limit`.
 *
 * @param a - one text
 * @param b - the other text
 * @param limit - the largest distance of interest
 * @returns the distance, or `limit + 1` where it is larger
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let distance = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + cost);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        distance = Math.min(distance, at(beforePrevious, column - 2) + 1);
      }
      current.push(distance);
      best = Math.min(best, distance);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/**
 * Finds the candidate a person most likely meant, for "did you mean …?". A name that differs only in case or in `_`
 * wins over every other; else about one edit for every three letters is forgiven, and a first letter in common breaks
 * ties. Nothing is offered where the names are merely short and different.
 *
 * @param name - the name as written
 * @param candidates - the names that exist; the earlier one wins a tie
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(name);
  const limit = Math.min(3, Math.max(1, Math.floor(folded.length / 3)));
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const score = scoreOf(folded, fold(candidate), limit);
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(name: string, candidate: string, limit: number): number {
  if (name === candidate) return 0;
  const distance = editDistance(name, candidate, limit);
  // A distance as long as the name itself shares nothing with it.
  if (distance > limit || distance >= Math.min(name.length, candidate.length)) return Number.POSITIVE_INFINITY;
  return name[0] === candidate[0] ? distance : distance + 0.5;
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

/**
 * The sentence of a hint that names the candidate, or nothing where none is near.
 *
 * @param name - the name as written
 * @param candidates - the names that exist
 */
export function didYouMean(name: string, candidates: Iterable<string>): string | undefined {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? undefined : `Did you mean \`${nearest}\`?`;
}
