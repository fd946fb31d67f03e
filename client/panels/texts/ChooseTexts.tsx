/** Where text files are dropped or chosen. */
import { addTexts, textsDraft } from '../../actions/articleTexts.js';
import { textsWords } from '../../words/texts.js';
import { FileZone } from '../parts/FileZone.js';
import { wordsOf } from '../wordsOf.js';

const ACCEPT = '.txt,.text,.md,text/plain';

export function ChooseTexts() {
  const { files, busy } = textsDraft.value;
  return (
    <FileZone
      icon="article"
      empty={files.length === 0}
      busy={busy}
      accept={ACCEPT}
      words={wordsOf(textsWords)}
      onChosen={(chosen) => void addTexts(chosen)}
    />
  );
}
