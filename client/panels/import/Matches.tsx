/** Entities of the files that may be entities of other data sets: each to be judged, all at once by a rule. */
import { changeDraft, draft } from '../../actions/importDraft.js';
import { setMergeBy } from '../../actions/importing.js';
import {
  MERGE_BY,
  type ImportMatch,
  type ImportPreview,
  type JudgementAnswer,
  type MatchedEntity,
  type MergeBy,
} from '../../../contract/index.js';
import { KIND_WORDS } from '../../../kernel/appearance/index.js';
import { language, say } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { matchWords } from '../../words/import/matches.js';
import { Button } from '../parts/Button.js';
import { Icon, KindMark } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';
import { answerOf, withAnswer } from './matchAnswers.js';

const answer = (matches: readonly ImportMatch[], said: JudgementAnswer | null): void =>
  changeDraft({ answers: withAnswer(draft.value.answers, matches, said) });

export function Matches({ preview: { matches, matchTotal } }: { preview: ImportPreview }) {
  const t = wordsOf(matchWords);
  const { mergeBy, answers } = draft.value;
  const chosen = matches.filter((match) => answerOf(match, answers) === 'same').length;
  return (
    <section class="matches" data-any={matchTotal > 0}>
      {matchTotal > 0 && (
        <h3>
          <Icon name="warning" /> {t.title(matchTotal)}
        </h3>
      )}
      <label class="field match-rule">
        <span>{t.rule}</span>
        <select value={mergeBy} onChange={(event) => void setMergeBy(event.currentTarget.value as MergeBy)}>
          {MERGE_BY.map((one) => (
            <option key={one} value={one}>
              {t.rules[one]}
            </option>
          ))}
        </select>
      </label>
      {matchTotal > 0 && (
        <>
          <p class="soft small">{t.help}</p>
          <label class="match-all">
            <input
              type="checkbox"
              checked={chosen === matches.length}
              ref={(box) => {
                if (box) box.indeterminate = chosen > 0 && chosen < matches.length;
              }}
              onChange={(event) => answer(matches, event.currentTarget.checked ? 'same' : null)}
            />
            {t.all}
          </label>
          <ul class="match-rows">
            {matches.map((match) => (
              <MatchRow key={`${match.entity.id} ${match.existing.id}`} match={match} />
            ))}
          </ul>
          {matchTotal > matches.length && <p class="soft small">{t.listed(matches.length, matchTotal)}</p>}
        </>
      )}
    </section>
  );
}

function MatchRow({ match }: { match: ImportMatch }) {
  const t = wordsOf(matchWords);
  const { entity, existing, by, shared } = match;
  const said = answerOf(match, draft.value.answers);
  const toggle = (one: JudgementAnswer) => (
    <Button
      look="link"
      pressed={said === one}
      label={t.say[one](nameOf(entity), nameOf(existing))}
      onClick={() => answer([match], said === one ? null : one)}
    >
      {t.answers[one]}
    </Button>
  );
  return (
    <li data-said={said ?? 'open'}>
      <input
        type="checkbox"
        aria-label={t.say.same(nameOf(entity), nameOf(existing))}
        checked={said === 'same'}
        onChange={(event) => answer([match], event.currentTarget.checked ? 'same' : null)}
      />
      <Side entity={entity} where={t.inFile} />
      <Side entity={existing} where={existing.datasets.join(', ')} />
      <p class="match-foot small">
        <span class="soft">{t.by[by](shared)}</span>
        {toggle('different')}
        {toggle('later')}
        {match.answer !== null && <span class="soft">{t.before}</span>}
      </p>
    </li>
  );
}

function Side({ entity, where }: { entity: MatchedEntity; where: string }) {
  const c = wordsOf(commonWords);
  const role = language.value === 'fr' ? (entity.roleFr ?? entity.role) : entity.role;
  const known = Object.entries(entity.known).map(([name, value]) => `${name}${c.colon} ${value}`);
  const details = [
    say(KIND_WORDS[entity.kind].one),
    ...(role === null ? [] : [role]),
    c.facts(entity.facts),
    ...entity.aliases,
  ];
  return (
    <div class="match-side">
      <p>
        <KindMark kind={entity.kind} size={18} /> <strong>{nameOf(entity)}</strong>{' '}
        <span class="soft small">{where}</span>
      </p>
      <p class="soft small">{[...details, ...known].join(' · ')}</p>
    </div>
  );
}
