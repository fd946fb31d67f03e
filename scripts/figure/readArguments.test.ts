import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArguments } from './readArguments.js';

describe('arguments of the figure command', () => {
  it('ask for the core unless there is a query', () => {
    expect(readArguments(['--out', 'a.svg', '--entities', '12', '--dataset', 'x'])).toMatchObject({
      out: 'a.svg',
      server: null,
      request: {
        format: 'svg',
        width: 1600,
        seed: 1,
        legend: true,
        source: { subgraph: { scope: 'core', entityLimit: 12, filter: { datasets: ['x'] } } },
      },
    });
  });
  it('take parameters as JSON or else as text', () => {
    const read = readArguments([
      '--out',
      'a.PNG',
      '--query',
      'RETURN $a',
      '--param',
      'a=5',
      '--param',
      'b=x=y',
      '--param',
      'c=["p"]',
      '--theme',
      'dark',
      '--no-legend',
      '--server',
      'http://h:1',
    ]);
    expect(read).toMatchObject({
      server: new URL('http://h:1'),
      request: {
        format: 'png',
        theme: 'dark',
        legend: false,
        source: { statement: 'RETURN $a', parameters: { a: 5, b: 'x=y', c: ['p'] } },
      },
    });
  });
  it.each([
    [['--query', 'RETURN 1'], '--out'],
    [['--out', 'a.pdf'], '.svg or .png'],
    [['--out', 'a.svg', '--width', 'wide'], '--width wide'],
    [['--out', 'a.svg', '--width', '9'], '--width'],
    [['--out', 'a.svg', '--theme', 'pink'], '--theme'],
    [['--out', 'a.svg', '--param', 'a=1'], '--query'],
    [['--out', 'a.svg', '--query', 'RETURN 1', '--param', 'a'], 'NAME=VALUE'],
    [['--out', 'a.svg', '--query', 'RETURN 1', '--dataset', 'x'], 'WHERE'],
    [['--out', 'a.svg', '--server', 'nowhere'], '--server nowhere'],
    [['--out', 'a.svg', '--query', ''], '--query'],
    [['--out', 'a.svg', '--from', 'b.svg', '--seed=2'], '--seed=2'],
    [['--out', 'a.svg', '--from', fileURLToPath(import.meta.url)], 'no recipe'],
  ])('say what is wrong with %j', (args, words) => {
    expect(() => readArguments(args)).toThrow(words);
  });
  it('may ask for help', () => {
    expect(readArguments(['--help'])).toBeNull();
  });
});
