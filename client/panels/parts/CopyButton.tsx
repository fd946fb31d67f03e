/** A button that copies a text and says for a moment that it did. */
import { useEffect, useState } from 'preact/hooks';
import { commonWords } from '../../words/common.js';
import { wordsOf } from '../wordsOf.js';
import { Button } from './Button.js';
import { copyText } from './copyText.js';

export function CopyButton({
  text,
  children,
  look = 'quiet',
}: {
  text: () => string;
  children: string;
  look?: 'plain' | 'quiet' | 'link';
}) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => setDone(false), 1500);
    return () => clearTimeout(timer);
  }, [done]);
  return (
    <Button look={look} icon={done ? 'check' : 'copy'} onClick={() => void copyText(text()).then(setDone)}>
      {done ? wordsOf(commonWords).copied : children}
    </Button>
  );
}
