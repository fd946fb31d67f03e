import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readArguments } from './readArguments.js';

describe('arguments of the figure command', () => {
  it('ask for the core unless there is a query', () => {
    expect(readArguments(['--out', 'a.svg', '--entities', '12', '--dataset', 'x'])).toMatchObject({
      out: 'a.svg',
      server: null,
      request: {
        format: 'svg',
        width: 1600,
        legend: true,
        recipe: { source: { scope: 'core', entityLimit: 12 }, filter: { datasets: ['x'] }, layout: { seed: 1 } },
      },
    });
  });
  it('say what a layout goes by', () => {
    const layoutOf = (...args: string[]) => readArguments(['--out', 'a.svg', ...args])?.request.recipe?.layout;
    expect(layoutOf('--layout', 'time', '--by', 'team')).toMatchObject({ name: 'time', by: 'team' });
    expect(layoutOf('--layout', 'radial', '--around', 'a', '--around', 'b')).toMatchObject({ around: ['a', 'b'] });
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
      '--texts',
      '--server',
      'http://h:1',
    ]);
    expect(read).toMatchObject({
      server: new URL('http://h:1'),
      request: {
        format: 'png',
        legend: false,
        texts: true,
        recipe: {
          source: { scope: 'query', statement: 'RETURN $a', parameters: { a: 5, b: 'x=y', c: ['p'] } },
          style: { theme: 'dark' },
        },
      },
    });
  });
  it.each([
    [['--query', 'RETURN 1'], '--out'],
    [['--out', 'a.pdf'], '.svg or .png'],
    [['--out', 'a.svg', '--width', 'wide'], '--width wide'],
    [['--out', 'a.svg', '--width', '9'], '--width'],
    [['--out', 'a.svg', '--seed', '-1'], '--seed'],
    [['--out', 'a.svg', '--by', 'team'], '--by is for --layout grouped, time or file'],
    [['--out', 'a.svg', '--layout', 'file', '--by', 'team'], '--by of --layout file is up or down'],
    [['--out', 'a.svg', '--layout', 'grid', '--around', 'x'], '--around is for --layout radial'],
    [['--out', 'a.svg', '--group', '1'], '--group'],
    [['--out', 'a.svg', '--group', 'often'], '--group: must be off, auto or'],
    [['--out', 'a.svg', '--entities', '0'], '--entities'],
    [['--out', 'a.svg', '--dataset', 'No Set'], '--dataset'],
    [['--out', 'a.svg', '--theme', 'pink'], '--theme'],
    [['--out', 'a.svg', '--param', 'a=1'], '--query'],
    [['--out', 'a.svg', '--query', 'RETURN 1', '--param', 'a'], 'NAME=VALUE'],
    [['--out', 'a.svg', '--query', 'RETURN 1', '--dataset', 'x'], 'WHERE'],
    [['--out', 'a.svg', '--server', 'nowhere'], '--server nowhere'],
    [['--out', 'a.svg', '--query', ''], '--query'],
    [['--out', 'a.svg', '--from', 'b.svg', '--seed=2'], '--seed=2'],
    [['--out', 'a.svg', '--from', fileURLToPath(new URL('help.ts', import.meta.url))], 'no recipe'],
  ])('say what is wrong with %j', (args, words) => {
    expect(() => readArguments(args)).toThrow(words);
  });
  it.each([
    ['off', 'off'],
    ['auto', 'auto'],
    ['5', 5],
  ])('group parallel relations: %s', (given, grouping) => {
    expect(readArguments(['--out', 'a.svg', '--group', given])?.request).toMatchObject({ recipe: { grouping } });
  });
  it('may ask for help', () => {
    expect(readArguments(['--help'])).toBeNull();
  });
});

describe('a figure to be made again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-from-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const from = (held: object) => {
    const path = join(folder, 'made.svg');
    writeFileSync(
      path,
      `<svg><metadata><entente:figure xmlns:x="y">${JSON.stringify(held)}</entente:figure></metadata></svg>`,
    );
    return () => readArguments(['--out', 'again.png', '--from', path])?.request;
  };

  it('is asked for as its file says, in the format of the new one', () => {
    expect(from({ format: 'svg', width: 700, recipe: { source: { scope: 'all' }, mood: 'calm' } })()).toMatchObject({
      format: 'png',
      width: 700,
      recipe: { source: { scope: 'all' }, mood: 'calm' },
    });
  });

  it('whose recipe was cut off is refused', () => {
    const path = join(folder, 'cut.svg');
    writeFileSync(path, '<svg><metadata><entente:figure xmlns:x="y">{"recipe":</entente:figure></metadata></svg>');
    expect(() => readArguments(['--out', 'again.svg', '--from', path])).toThrow('the recipe in it is damaged');
  });

  it.each<[object, string]>([
    [{ recipe: { version: 2 } }, 'version: is 2, of a later Entente'],
    [{ recipe: { grouping: 'always' } }, 'grouping: must be off, auto or'],
    [{ recipe: {}, width: 9 }, 'width: must be at least 100'],
    [{ width: 700 }, 'holds no recipe'],
  ])('is refused with the field at fault: %j', (held, words) => {
    expect(from(held)).toThrow(words);
  });
});
