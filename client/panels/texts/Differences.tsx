/** The paragraphs that stand where a passage is missing, and the files that hold nothing or could not be read. */
import type { TextFile } from '../../../contract/index.js';
import { textsWords } from '../../words/texts.js';
import { wordsOf } from '../wordsOf.js';

export function Differences({ files }: { files: readonly TextFile[] }) {
  const t = wordsOf(textsWords);
  const differing = files.flatMap(({ name, unknown }) =>
    unknown.flatMap(({ line, words, insteadOf }) =>
      insteadOf === null ? [] : [{ name, line, words, n: insteadOf.n }],
    ),
  );
  const others = files.filter(({ found }) => found === 0);
  return (
    <>
      {differing.length > 0 && (
        <div>
          <h4>{t.differs}</h4>
          <ul class="text-differences">
            {differing.map(({ name, line, words, n }) => (
              <li key={`${name} ${line}`}>
                <span class="soft small">{t.differsFrom(name, line, n)}</span> <q>{words}</q>
              </li>
            ))}
          </ul>
        </div>
      )}
      {others.length > 0 && (
        <ul class="small soft">
          {others.map(({ name, refused }) => (
            <li key={name}>
              {refused === null ? t.none(name) : t.refused(name)}
              {refused !== null && <span lang="en"> ({refused})</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
