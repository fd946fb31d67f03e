/**
 * An entity's facts under their relation, read as words with their direction; each group can be brought onto the graph.
 */
import { expandEntity } from '../../actions/expand.js';
import type { EntityResponse, Fact } from '../../../contract/index.js';
import { edgeLook, standingWord } from '../../../kernel/appearance/index.js';
import { visibleEdges } from '../../state/graph.js';
import { language, say } from '../../state/preferences.js';
import { isBackgroundType, isSymmetric, relationWords, vocabulary } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { entityWords } from '../../words/entity.js';
import { factWords } from '../../words/fact.js';
import { overviewWords } from '../../words/overview.js';
import { sentenceFrom } from '../../words/sentence.js';
import { Button } from '../parts/Button.js';
import { KindMark } from '../parts/Icon.js';
import { Section } from '../parts/Section.js';
import { wordsOf } from '../wordsOf.js';
import { FactButton } from './FactButton.js';
import { factGroups, type FactGroup } from './factGroups.js';

export function EntityFacts({ response }: { response: EntityResponse }) {
  const t = wordsOf(entityWords);
  const groups = factGroups(response, isSymmetric);
  const [story, background] = [false, true].map((ofBackground) =>
    groups.filter(({ type }) => isBackgroundType(type) === ofBackground),
  ) as [FactGroup[], FactGroup[]];
  // The number of the search, the graph and the screen reader; what is only claimed stands beside it.
  const typed = response.counts.reduce((sum, { count }) => sum + count, 0);
  const claimOnly = Math.max(0, response.factTotal - typed);
  return (
    <Section title={t.facts} count={wordsOf(commonWords).facts(typed)}>
      {claimOnly > 0 && <p class="soft small">{t.claimOnly(claimOnly)}</p>}
      {groups.length === 0 && <p class="soft">{t.noFacts}</p>}
      {response.truncated && <p class="soft small">{t.factsCut(response.facts.length, response.factTotal)}</p>}
      <Groups groups={story} entity={response.entity} />
      {background.length > 0 && (
        <>
          <h4 class="background-facts soft">{wordsOf(overviewWords).background}</h4>
          <Groups groups={background} entity={response.entity} />
        </>
      )}
    </Section>
  );
}

function Groups({ groups, entity }: { groups: readonly FactGroup[]; entity: EntityResponse['entity'] }) {
  return groups.map((group) => <Group key={`${group.direction} ${group.type}`} group={group} entity={entity} />);
}

function Group({ group, entity }: { group: FactGroup; entity: EntityResponse['entity'] }) {
  const t = wordsOf(entityWords);
  const relation = relationWords(group.type);
  const heading = group.direction === 'in' ? t.incoming(relation) : t.outgoing(relation);
  const missing = group.total - onScreen(group, entity.id);
  return (
    <div class="fact-group">
      <h4>
        <span class="fact-group-words">{heading}</span>{' '}
        <span class="soft">{t.groupCount(group.facts.length, Math.max(group.total, group.facts.length))}</span>
        {group.total > 0 &&
          (missing > 0 ? (
            <Button
              look="link"
              icon="plus"
              label={t.expandGroupLabel(heading, missing)}
              onClick={() => void expandEntity(entity.id, { types: [group.type], direction: group.direction })}
            >
              {t.expandGroup(missing)}
            </Button>
          ) : (
            <span class="soft small all-shown">{t.allShown}</span>
          ))}
      </h4>
      <ul class="fact-rows">
        {group.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} from={entity.id} />
        ))}
      </ul>
    </div>
  );
}

/** Facts of the group that are drawn now. */
function onScreen({ type, direction, total }: FactGroup, entity: string): number {
  let found = 0;
  for (const edge of visibleEdges.value.get(entity) ?? []) {
    if (edge.attributes.type !== type) continue;
    if ((direction !== 'in' && edge.source === entity) || (direction !== 'out' && edge.target === entity)) found += 1;
  }
  return Math.min(found, total);
}

/** One fact, worded from one of its ends, with its status. */
function FactRow({ fact, from }: { fact: Fact; from: string }) {
  const look = edgeLook(fact);
  const side = from === fact.object.id && from !== fact.subject.id ? 'object' : 'subject';
  const other = side === 'object' ? fact.subject : fact.object;
  const t = wordsOf(factWords);
  const sentence = sentenceFrom(fact, side, vocabulary.value, language.value);
  const details = [
    look === 'asserted' ? null : say(standingWord(fact)),
    fact.interpretive === true ? t.ourReading : null,
    fact.claimCount === 0 ? t.importedOnly : wordsOf(commonWords).claims(fact.claimCount),
  ];
  return (
    <li>
      <FactButton
        fact={fact.id}
        source={fact.subject.id}
        target={fact.object.id}
        look={look}
        mark={<KindMark kind={other.kind} size={18} />}
      >
        {sentence.map(({ text, entity }, i) => (entity?.id === other.id ? <b key={i}>{text}</b> : text))}{' '}
        <span class="soft small">{details.filter((part) => part !== null).join(' · ')}</span>
      </FactButton>
    </li>
  );
}
