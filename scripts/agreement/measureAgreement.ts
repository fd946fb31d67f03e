/** How far two independent codings of the same articles agree. Pure: knows codings as rows, not where they are kept. */

/** One claim of one coder, its entities named by the keys that both codings share. */
export interface CodedClaim {
  article: string;
  passages: number[];
  subject: string;
  type: string;
  object: string;
  status: string;
  /** Empty when the article speaks itself. */
  claimant: string;
}

export interface Share {
  a: number;
  b: number;
  matched: number;
  /** Matched claims among all claims that either coder has (Jaccard); 1 when nobody coded anything. */
  share: number;
  /** 2 × matched ÷ (a + b), the F1 of one coder against the other. */
  dice: number;
}

export interface Agreement {
  /** By article, and `all` last: same article, subject, type, object and claimant. */
  claims: Map<string, Share>;
  /** As `claims`, whatever the relation type: the same pair either way round, and the same claimant. */
  anyType: Share;
  /** As `claims`, whoever says it. */
  anyClaimant: Share;
  /** Among claims matched whoever says them, the share with the same claimant. */
  sameClaimant: number;
  /** Among matched claims, the share that cites a passage in common. */
  samePassage: number;
  /** Status over matched claims. */
  status: { same: number; kappa: number };
}

type Pair = [CodedClaim, CodedClaim];

/** `symmetric` names the relation types whose ends may be swapped. */
export function measureAgreement(
  a: readonly CodedClaim[],
  b: readonly CodedClaim[],
  symmetric: ReadonlySet<string>,
): Agreement {
  const ends = (c: CodedClaim): string[] => [c.subject, c.object].sort();
  const relation = (c: CodedClaim): string[] => [
    c.article,
    c.type,
    ...(symmetric.has(c.type) ? ends(c) : [c.subject, c.object]),
  ];
  const key = (c: CodedClaim): string => [...relation(c), c.claimant].join('\t');
  const pairs = matchClaims(a, b, key);
  const spoken = matchClaims(
    a,
    b,
    (c) => relation(c).join('\t'),
    (x, y) => x.claimant === y.claimant,
  );
  const articles = [...new Set([...a, ...b].map((c) => c.article))].sort();
  return {
    claims: new Map([
      ...articles.map(
        (id) => [id, shareOf(count(a, id), count(b, id), pairs.filter(([x]) => x.article === id).length)] as const,
      ),
      ['all', shareOf(a.length, b.length, pairs.length)],
    ]),
    anyType: shareOf(
      a.length,
      b.length,
      matchClaims(
        a,
        b,
        (c) => [c.article, ...ends(c), c.claimant].join('\t'),
        (x, y) => x.type === y.type,
      ).length,
    ),
    anyClaimant: shareOf(a.length, b.length, spoken.length),
    sameClaimant: portion(spoken, ([x, y]) => x.claimant === y.claimant),
    samePassage: portion(pairs, ([x, y]) => commonPassages(x, y) > 0),
    status: {
      same: portion(pairs, ([x, y]) => x.status === y.status),
      kappa: cohensKappa(pairs.map(([x, y]) => [x.status, y.status])),
    },
  };
}

/**
 * Cohen's kappa of two raters over the same items: agreement beyond what their own habits would give by chance.
 * 1 when they agree throughout, also when both use one category only; NaN without items.
 */
export function cohensKappa(ratings: readonly (readonly [string, string])[]): number {
  const n = ratings.length;
  const observed = ratings.filter(([x, y]) => x === y).length / n;
  const categories = new Set(ratings.flat());
  let chance = 0;
  for (const c of categories)
    chance += (ratings.filter(([x]) => x === c).length / n) * (ratings.filter(([, y]) => y === c).length / n);
  return observed === 1 ? 1 : (observed - chance) / (1 - chance);
}

/**
 * Pairs each claim of `a` with at most one of `b` that has the same key. Among several, `preferred` ones go first, then
 * those that share most passages, then the first coded; never those of the same status, which would flatter kappa.
 */
function matchClaims(
  a: readonly CodedClaim[],
  b: readonly CodedClaim[],
  key: (c: CodedClaim) => string,
  preferred: (x: CodedClaim, y: CodedClaim) => boolean = () => false,
): Pair[] {
  const byKey = new Map<string, { ours: CodedClaim[]; theirs: CodedClaim[] }>();
  const group = (c: CodedClaim): { ours: CodedClaim[]; theirs: CodedClaim[] } => {
    const found = byKey.get(key(c)) ?? { ours: [], theirs: [] };
    byKey.set(key(c), found);
    return found;
  };
  for (const claim of a) group(claim).ours.push(claim);
  for (const claim of b) group(claim).theirs.push(claim);
  const rank = (x: CodedClaim, y: CodedClaim): number => (preferred(x, y) ? 1000 : 0) + commonPassages(x, y);
  return [...byKey.values()].flatMap(({ ours, theirs }) => {
    const candidates = ours
      .flatMap((x) => theirs.map((y): Pair => [x, y]))
      .sort(([x, y], [v, w]) => rank(v, w) - rank(x, y));
    const taken = new Set<CodedClaim>();
    return candidates.filter(([x, y]) => {
      if (taken.has(x) || taken.has(y)) return false;
      taken.add(x).add(y);
      return true;
    });
  });
}

const commonPassages = (x: CodedClaim, y: CodedClaim): number =>
  x.passages.filter((p) => y.passages.includes(p)).length;
const count = (claims: readonly CodedClaim[], article: string): number =>
  claims.filter((c) => c.article === article).length;
const portion = (pairs: readonly Pair[], holds: (pair: Pair) => boolean): number =>
  pairs.filter(holds).length / pairs.length;

function shareOf(a: number, b: number, matched: number): Share {
  const union = a + b - matched;
  return { a, b, matched, share: union === 0 ? 1 : matched / union, dice: a + b === 0 ? 1 : (2 * matched) / (a + b) };
}
