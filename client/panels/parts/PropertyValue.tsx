/** A property's value as it reads: text with its lines and links, lists as lists; what is long is folded. */
import { useState } from 'preact/hooks';
import type { JsonValue } from '../../../contract/index.js';
import { number } from '../../words/numbers.js';
import { propertyWords } from '../../words/properties.js';
import { language } from '../../state/preferences.js';
import { wordsOf } from '../wordsOf.js';
import { Button } from './Button.js';
import { beginningOf, textParts } from './textParts.js';

/** Items of a list before it is unfolded. */
const MOST_ITEMS = 8;

/** Numbers stand as they are: a year is a number, too. */
export function PropertyValue({ value }: { value: JsonValue }) {
  if (Array.isArray(value)) return <ListValue items={value} />;
  return <TextValue text={plainText(value)} />;
}

function TextValue({ text }: { text: string }) {
  const t = wordsOf(propertyWords);
  const [open, setOpen] = useState(false);
  const beginning = beginningOf(text);
  if (text === '') return <span class="soft">{t.empty}</span>;
  return (
    <>
      <div class="value-text">
        {textParts(open || beginning === null ? text : `${beginning} …`).map(({ text: words, href }, i) =>
          href === undefined ? (
            words
          ) : (
            <a key={i} href={href} target="_blank" rel="noopener noreferrer">
              {words}
            </a>
          ),
        )}
      </div>
      {beginning !== null && (
        <Button look="link" expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.less : t.all}
        </Button>
      )}
    </>
  );
}

function ListValue({ items }: { items: readonly JsonValue[] }) {
  const t = wordsOf(propertyWords);
  const [open, setOpen] = useState(false);
  if (items.length === 0) return <span class="soft">{t.empty}</span>;
  const folded = items.length > MOST_ITEMS + 2;
  return (
    <>
      <ul class="value-list">
        {(folded && !open ? items.slice(0, MOST_ITEMS) : items).map((item, i) => (
          <li key={i}>
            <PropertyValue value={item} />
          </li>
        ))}
      </ul>
      {folded && (
        <Button look="link" expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.less : t.allOf(number(items.length, language.value))}
        </Button>
      )}
    </>
  );
}

/** Numbers of the database come as text where JSON's would lose digits. */
function plainText(value: JsonValue): string {
  const t = wordsOf(propertyWords);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (typeof value !== 'object') return String(value);
  if ('_value' in value && typeof value['_value'] === 'string') return value['_value'];
  return JSON.stringify(value);
}
