/** Who says, who denies: the facts in doubt under where they stand, the most disputed first. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DoubtsResponse } from '../../../contract/index.js';
import { api } from '../../api/api.js';
import { language } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { doubtsWords } from '../../words/doubts.js';
import { number } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { CopyButton } from '../parts/CopyButton.js';
import { RequestState } from '../parts/RequestState.js';
import { saveFile } from '../parts/saveFile.js';
import { Section } from '../parts/Section.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { doubtsAsCsv, doubtsAsText } from './doubtsAsText.js';
import { ANY, doubtsChoice, lastOpened } from './doubtsChoice.js';
import { DoubtRow } from './DoubtRow.js';
import { DoubtsChooser } from './DoubtsChooser.js';

/** Facts of each standing that are listed, at first and after each wish for more. */
const PORTIONS = [100, 500] as const;

export function DoubtsView({ title }: { title: string }) {
  const t = wordsOf(doubtsWords);
  const { claimant, article } = doubtsChoice.value;
  const [portion, setPortion] = useState(0);
  const limit = PORTIONS[portion] ?? PORTIONS[0];
  const asked = {
    limit,
    ...(claimant !== null && { claimants: [claimant] }),
    ...(article !== null && { articles: [article] }),
  };
  const request = useRequest(`doubts ${JSON.stringify(asked)}`, (signal) => api.doubts(asked, { signal }));
  const groups = request.data?.groups.filter(({ facts }) => facts.length > 0) ?? [];
  return (
    <article class="doubts">
      <h2>{title}</h2>
      <p class="soft">{t.intro}</p>
      <DoubtsChooser />
      <RequestState request={request} />
      {request.data !== null && groups.length === 0 && <NoDoubts />}
      {groups.length > 0 && <Groups groups={groups} />}
      {request.data?.truncated === true &&
        (portion + 1 < PORTIONS.length ? (
          <Button onClick={() => setPortion(portion + 1)}>{t.more}</Button>
        ) : (
          <p class="soft small">{t.tooMany}</p>
        ))}
    </article>
  );
}

/** Brings the fact that was opened last back into view, with the keyboard's focus. */
function Groups({ groups }: Pick<DoubtsResponse, 'groups'>) {
  const t = wordsOf(doubtsWords);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-fact]') ?? [])];
    rows.find((row) => row.dataset['fact'] === lastOpened.peek())?.focus();
  }, []);
  return (
    <div
      ref={root}
      onClickCapture={({ target }) => {
        const row = target instanceof Element ? target.closest<HTMLElement>('[data-fact]') : null;
        if (row !== null) lastOpened.value = row.dataset['fact'] ?? null;
      }}
    >
      {groups.map(({ standing, total, facts }) => (
        <Section
          key={standing}
          title={t.headings[standing]}
          count={facts.length < total ? t.shown(facts.length, total) : number(total, language.value)}
        >
          <p class="soft small">{wordsOf(commonWords).statuses[standing].meaning}</p>
          <ul>
            {facts.map((doubted) => (
              <DoubtRow key={doubted.fact.id} doubted={doubted} />
            ))}
          </ul>
        </Section>
      ))}
      <div class="button-row quiet-row">
        <CopyButton text={() => doubtsAsText(groups)}>{t.copy}</CopyButton>
        <Button look="quiet" icon="download" onClick={() => saveAsCsv(groups)}>
          {t.csv}
        </Button>
      </div>
    </div>
  );
}

/** Spreadsheets need the mark in front to read the file as UTF-8. */
const saveAsCsv = (groups: DoubtsResponse['groups']): void =>
  saveFile('entente-doubts.csv', `\ufeff${doubtsAsCsv(groups)}`, 'text/csv;charset=utf-8');

function NoDoubts() {
  const t = wordsOf(doubtsWords);
  if (doubtsChoice.value.claimant === null && doubtsChoice.value.article === null)
    return (
      <p class="hint">
        {t.none} {t.noneHelp}
      </p>
    );
  return (
    <p class="hint">
      {t.noneFiltered}{' '}
      <Button
        look="link"
        onClick={() => {
          doubtsChoice.value = ANY;
        }}
      >
        {t.clear}
      </Button>
    </p>
  );
}
