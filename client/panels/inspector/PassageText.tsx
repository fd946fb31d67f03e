/** A passage's own words, names of entities underlined; a click on one leads to its entity. */
import { Fragment } from 'preact';
import type { TextName } from '../../../contract/index.js';
import { focusEntity } from '../../actions/focus.js';
import { nameOf } from '../../state/vocabulary.js';

interface PassageTextProps {
  text: string;
  /** In the order of the text, none within another. */
  names: readonly TextName[];
  /** Of the text; null when it is not known. */
  language: string | null;
}

export function PassageText({ text, names, language }: PassageTextProps) {
  const ends = [0, ...names.map(({ end }) => end)];
  return (
    <blockquote class="passage-text" lang={language ?? undefined}>
      {names.map((name, i) => (
        <Fragment key={name.start}>
          {text.slice(ends[i], name.start)}
          <Name
            name={name}
            text={text.slice(name.start, name.end)}
            again={names.findIndex(({ entity }) => entity.id === name.entity.id) < i}
          />
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </blockquote>
  );
}

/** No button, which would not break over lines as its text does. `again`: named before, where the keyboard stops. */
function Name({ name: { entity }, text, again }: { name: TextName; text: string; again: boolean }) {
  const open = () => void focusEntity(entity.id);
  return (
    <span
      class="text-name"
      role="link"
      tabIndex={again ? -1 : 0}
      title={nameOf(entity)}
      onClick={open}
      onKeyDown={({ key }) => {
        if (key === 'Enter') open();
      }}
    >
      {text}
    </span>
  );
}
