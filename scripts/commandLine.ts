/** The command line of every command: its options, `--help`, and refusals that say what to write instead. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

const HELP_OPTION = { help: { type: 'boolean', short: 'h', default: false } } as const;

/**
 * Reads `args` by `options`, to which `--help` is added. Throws an Error of one sentence and a hint when an option is
 * unknown, lacks its value, or an argument is given where none is taken.
 */
export function commandLine<const Options extends OptionsConfig, Positionals extends boolean = false>(
  args: readonly string[],
  options: Options,
  allowPositionals?: Positionals,
) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...options, ...HELP_OPTION },
      allowPositionals: (allowPositionals ?? false) as Positionals,
    });
  } catch (error) {
    if (!isParseError(error)) throw error;
    // Node goes on about arguments that begin with a dash, which no command here takes.
    const [sentence] = error.message.split(/\. |\n/);
    throw new Error(`${sentence?.replace(/\.$/, '')}.\nTry --help.`, { cause: error });
  }
}

/** The number that an option holds. Throws an Error that names the option when it is none, or out of bounds. */
export function numberOption(
  name: string,
  text: string,
  { least = 0, most = Infinity, whole = true }: { least?: number; most?: number; whole?: boolean } = {},
): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (Number.isNaN(number) || number < least || number > most || (whole && !Number.isInteger(number)))
    throw new Error(`--${name} ${text}: must be a ${whole ? 'whole ' : ''}number${boundsOf(least, most)}.`);
  return number;
}

const boundsOf = (least: number, most: number): string =>
  most === Infinity ? ` of at least ${least}` : ` from ${least} to ${most}`;

const isParseError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
