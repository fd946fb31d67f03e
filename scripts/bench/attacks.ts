/** What one client may send to hold up the others, for `npm run bench:attacks`. Each is sent again and again. */

export interface Attack {
  name: string;
  /** Clients that send it at once. Default: one. */
  threads?: number;
  /** Resolves when it has been answered, in whatever way, or given up by its signal. */
  send(url: string, signal: AbortSignal): Promise<unknown>;
}

const IDS = Array.from({ length: 100_000 }, (_, i) => `nobody-${i}`);
const LONG = 'x'.repeat(40_000);
/** So that no statement is like one that was read before. */
let sent = 0;

export const ATTACKS: Attack[] = [
  { name: 'nothing but a busy thread', send: count },
  { name: 'nothing but two', threads: 2, send: count },
  { name: 'a list of five million', send: statement(() => 'RETURN range(1, 5000000) AS x') },
  { name: 'five million collected', send: statement(() => 'UNWIND range(1, 5000000) AS i RETURN collect(i) AS x') },
  { name: 'a text of 20 MB', send: statement(() => `RETURN reduce(t = '${LONG}', i IN range(1, 9) | t + t) AS x`) },
  { name: 'comprehensions, 20 deep', send: statement(() => `MATCH (n:Entity) RETURN ${nested(20)} AS x LIMIT 1`) },
  { name: 'CASE of 1,000 branches', send: statement(manyBranches) },
  {
    name: '100,000 ids',
    send: statement(() => 'MATCH (e:Entity) WHERE e.id IN $ids RETURN count(e) AS n', { ids: IDS }),
  },
];

/** No attack: keeps a processor busy, as any program beside the server may. */
function count(): Promise<void> {
  const until = performance.now() + 20;
  while (performance.now() < until);
  return Promise.resolve();
}

/** A statement to send; the text is asked for anew each time. */
export function statement(text: () => string, parameters: object = {}): Attack['send'] {
  const rest = `,"parameters":${JSON.stringify(parameters)}}`;
  return (url, signal) =>
    fetch(`${url}/api/cypher`, {
      method: 'POST',
      signal,
      headers: { 'content-type': 'application/json' },
      body: `{"statement":${JSON.stringify(`${text()} // ${sent++}`)}${rest}`,
    }).then(
      (response) => response.text(),
      () => undefined,
    );
}

function nested(times: number): string {
  return times === 0 ? '1' : `size([x IN [1] WHERE ${nested(times - 1)} = 1 AND n:A|B|C | 1])`;
}

function manyBranches(): string {
  const first = sent * 1000;
  return `RETURN CASE 1 ${Array.from({ length: 1000 }, (_, i) => `WHEN ${first + i} THEN ${i}`).join(' ')} END AS x`;
}
