import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findInterfaceStrings } from './testing/findInterfaceStrings.js';

const client = fileURLToPath(new URL('..', import.meta.url));
const words = join(client, 'words');
const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .map((path) => join(client, path))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith(words));

const found = (source: string) => findInterfaceStrings('planted.tsx', source).map(({ text }) => text);

describe('words of the interface', () => {
  it('live in client/words alone', () => {
    expect(sources.length).toBeGreaterThan(100);
    const strays = sources.flatMap((path) =>
      findInterfaceStrings(path, readFileSync(path, 'utf8')).map(
        ({ line, text }) => `${relative(client, path)}:${line} ${text}`,
      ),
    );
    expect(strays).toEqual([]);
  });
});

describe('a string of the interface is found', () => {
  it.each([
    ['between tags', 'const a = <p>Nothing <b>{n}</b></p>', ['Nothing']],
    ['as the branch of a choice', "const a = <p>{n > 1 ? 'several' : <b />}</p>", ['several']],
    ['in an attribute that is read or spoken', "const a = <i aria-label={`of ${n}`} title='Help' />", ['of …', 'Help']],
    ['as a pair of languages', "const a = { en: 'yes', fr: () => `oui ${n}` }", ['yes', 'oui …']],
    ['as what is said', "say('hello'); announcement.value = 'done'", ['hello', 'done']],
    [
      'as a sentence anywhere',
      "throw new ApiError(code, 'The server does not answer.')",
      ['The server does not answer.'],
    ],
  ])('%s', (_, source, expected) => expect(found(source)).toEqual(expected));

  it('and class names, keys, Cypher, comparisons and comments are none', () => {
    expect(found("const a = <p class='soft' key='none'>{kind === 'node' && <b />} · {1}</p>")).toEqual([]);
    expect(
      found("// Nothing is written.\nconst q = 'MATCH (a:Entity) RETURN a'; f(language === 'fr' ? 'fr-FR' : 'en-GB')"),
    ).toEqual([]);
  });
});
