/** An entity's names, kind and role, as far as they are known: the graph knows less than the server's answer. */
import type { EntityResponse } from '../../../contract/index.js';
import { kindStyle } from '../../../kernel/appearance/index.js';
import { dateText } from '../../../kernel/text/dateWords.js';
import { isolated } from '../../../kernel/text/direction.js';
import { language, say, theme } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { entityWords } from '../../words/entity.js';
import { otherNameOf } from '../../words/names.js';
import { inPageLanguage } from '../parts/inPageLanguage.js';
import { KindMark } from '../parts/Icon.js';
import { PropertyList, type Property } from '../parts/PropertyList.js';
import { wordsOf } from '../wordsOf.js';

type Entity = EntityResponse['entity'];
type HeadEntity = Pick<Entity, 'id' | 'name' | 'nameFr' | 'kind' | 'role' | 'roleFr'> & Partial<Entity>;

export function EntityHead({ entity }: { entity: HeadEntity }) {
  const role = inPageLanguage(entity.role, entity.roleFr);
  return (
    <header class="entity-head">
      <h2>
        <KindMark kind={entity.kind} size={28} /> <span>{nameOf(entity)}</span>
      </h2>
      <p class="entity-role">
        <span class="soft">{say(kindStyle(entity.kind, theme.value).word)}</span>
        {entity.date != null && <> · {dateText(entity.date, entity.precision ?? null, language.value)}</>}
        {role !== null && role !== '' && <> · {role}</>}
      </p>
      <PropertyList properties={otherNames(entity)} />
    </header>
  );
}

function otherNames(entity: HeadEntity): Property[] {
  const t = wordsOf(entityWords);
  const { semicolon } = wordsOf(commonWords);
  const rows: Property[] = [];
  const other = otherNameOf(entity, language.value);
  const aliases = (entity.aliases ?? []).filter((alias) => alias !== entity.name && alias !== entity.nameFr);
  const { descriptions = [], wikidata } = entity;
  if (other !== null)
    rows.push({ key: 'other', name: t.otherName, value: other, lang: language.value === 'fr' ? 'en' : 'fr' });
  if (aliases.length > 0)
    rows.push({ key: 'aliases', name: t.aliases, value: aliases.map((alias) => isolated(alias)).join(', ') });
  if (descriptions.length > 0)
    rows.push({ key: 'descriptions', name: t.descriptions, value: descriptions.join(`${semicolon} `) });
  if (wikidata != null) rows.push({ key: 'wikidata', name: t.wikidata, value: <WikidataLink id={wikidata} /> });
  return rows;
}

function WikidataLink({ id }: { id: string }) {
  return (
    <a
      href={`https://www.wikidata.org/wiki/${encodeURIComponent(id)}`}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={wordsOf(entityWords).wikidataLabel(id)}
    >
      {id}
    </a>
  );
}
