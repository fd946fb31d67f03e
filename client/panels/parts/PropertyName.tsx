/** The name of a property as data have it: a long one breaks between its words, not within one. */
import { Fragment } from 'preact';
import { nameParts } from './nameParts.js';

export function PropertyName({ name }: { name: string }) {
  return (
    <>
      {nameParts(name).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
