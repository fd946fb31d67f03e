/** `npm run checksums`: the lines of a data set's passages.jsonl, made from its articles, whose text is not in them. */
import { readFile } from 'node:fs/promises';
import { checksumOf, foldText } from '../server/texts/foldText.js';
import { commandLine } from './commandLine.js';
import { runCommand } from './runCommand.js';

const HELP = `Write the lines of passages.jsonl, by which the passages of articles are recognised later.

  npm run --silent checksums -- KEY=FILE … > DIR/passages.jsonl

KEY is an article's key in articles.jsonl. FILE is UTF-8 text: each of its lines that is not empty is a
passage, the first one passage 1. Nothing of the text can be read from what is written.
`;

await runCommand(async () => {
  const { values, positionals } = commandLine(process.argv.slice(2), {}, true);
  if (values.help || positionals.length === 0) return void process.stdout.write(HELP);
  for (const argument of positionals) {
    const [, article, file] = /^([^=]+)=(.+)$/.exec(argument) ?? [];
    if (article === undefined || file === undefined)
      throw new Error(`${argument}: write it as KEY=FILE, such as a1=first.txt.`);
    const passages = (await readFile(file, 'utf8')).split(/\r\n?|\n/).map(foldText);
    for (const [i, folded] of passages.filter((text) => text !== '').entries())
      console.log(JSON.stringify({ article, n: i + 1, length: folded.length, checksum: checksumOf(folded) }));
  }
});
