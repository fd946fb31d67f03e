/** Styles with a name: kept in this browser, saved as files, and taken from files in parts. */
import { useRef, useState } from 'preact/hooks';
import { readStyle, type NamedStyle } from '../../../contract/index.js';
import { setRules } from '../../actions/styling/changeRules.js';
import { forgetStyle, keepStyle, keptStyles } from '../../actions/styling/keptStyles.js';
import { styleRules } from '../../state/graph.js';
import { announcement } from '../../state/page.js';
import { styleWords } from '../../words/style.js';
import { Button, IconButton } from '../parts/Button.js';
import { fileStem, saveFile } from '../parts/saveFile.js';
import { WithCommands } from '../parts/WithCommands.js';
import { wordsOf } from '../wordsOf.js';
import { StyleChoice } from './StyleChoice.js';

type Read = { name: string; style: NamedStyle } | { name: string; faults: readonly string[] };

export function KeptStyles() {
  const t = wordsOf(styleWords);
  const [name, setName] = useState('');
  const [opened, setOpened] = useState<Read | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const nameless = name.trim() === '' || styleRules.value.length === 0;
  const style = (): NamedStyle => ({ name: name.trim(), rules: [...styleRules.value] });
  const save = () => {
    const file = `${fileStem(name)}.style.json`;
    saveFile(file, `${JSON.stringify({ style: style() }, null, 2)}\n`, 'application/json');
    announcement.value = t.saved(file);
  };
  const open = async (file: File | undefined) => {
    if (file !== undefined) setOpened(await readStyleFile(file));
  };
  return (
    <div class="kept-styles">
      <label class="field">
        <span>{t.name}</span>
        <input type="text" maxLength={100} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <div class="button-row">
        <Button icon="keep" disabled={nameless} onClick={() => keepStyle(style())}>
          {t.keep}
        </Button>
        <Button icon="download" disabled={nameless} onClick={save}>
          {t.save}
        </Button>
        <Button icon="upload" onClick={() => input.current?.click()}>
          {t.open}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            void open(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      {keptStyles.value.length > 0 && (
        <ul class="kept">
          {keptStyles.value.map((kept) => (
            <li key={kept.name}>
              <Button look="link" label={t.kept(kept.name)} onClick={() => setRules(kept.rules)}>
                {kept.name}
              </Button>
              <IconButton icon="trash" label={t.forget(kept.name)} onClick={() => forgetStyle(kept.name)} />
            </li>
          ))}
        </ul>
      )}
      <p class="soft small">
        <WithCommands text={t.keptNote} />
      </p>
      {opened !== null &&
        ('style' in opened ? (
          <StyleChoice key={opened.name} style={opened.style} onClose={() => setOpened(null)} />
        ) : (
          <div class="request-error" role="alert">
            <p>{t.notRead(opened.name)}</p>
            <ul class="small" lang="en">
              {opened.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        ))}
    </div>
  );
}

/** Never rejects. */
async function readStyleFile(file: File): Promise<Read> {
  try {
    const read = readStyle(JSON.parse(await file.text()));
    return { name: file.name, ...read };
  } catch (error) {
    return { name: file.name, faults: [String(error)] };
  }
}
