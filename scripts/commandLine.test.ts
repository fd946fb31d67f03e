import { expect, test } from 'vitest';
import { commandLine, numberOption } from './commandLine.js';

const OPTIONS = {
  out: { type: 'string' },
  many: { type: 'string', multiple: true },
  quick: { type: 'boolean' },
} as const;

test('values by name, and help is always an option', () => {
  const { values } = commandLine(['--out', 'a.svg', '--many=1', '--many', '2'], OPTIONS);
  expect(values).toMatchObject({ out: 'a.svg', many: ['1', '2'], help: false });
  expect(commandLine(['-h'], {}).values.help).toBe(true);
});

test.each([
  [['--wat'], "Unknown option '--wat'.\nTry --help."],
  [['--out'], "Option '--out <value>' argument missing.\nTry --help."],
  [['--quick=yes'], "Option '--quick' does not take an argument.\nTry --help."],
  [['a.csv'], "Unexpected argument 'a.csv'.\nTry --help."],
])('%j is refused in one sentence', (args, words) => {
  expect(() => commandLine(args, OPTIONS)).toThrow(expect.objectContaining({ message: words }) as Error);
});

test('arguments without a name are taken where a command says so', () => {
  expect(commandLine(['24'], {}, true).positionals).toEqual(['24']);
});

test('numbers are whole and within bounds unless said otherwise', () => {
  expect(numberOption('port', '7474', { most: 65_535 })).toBe(7474);
  expect(numberOption('scale', '1.5', { whole: false })).toBe(1.5);
  expect(() => numberOption('port', '70000', { most: 65_535 })).toThrow(
    '--port 70000: must be a whole number from 0 to 65535.',
  );
  for (const text of ['', 'x', '1.5', '-1']) expect(() => numberOption('n', text)).toThrow('--n');
});
