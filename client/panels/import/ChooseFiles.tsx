/** First step of an import: the files and the name of the data set. */
import { useId } from 'preact/hooks';
import { DATA_ENDINGS } from '../../../contract/index.js';
import { draft, nameDataset, removeFile } from '../../actions/importDraft.js';
import { takeOffered } from '../../actions/takeOffered.js';
import { previewImport } from '../../actions/importing.js';
import { schema } from '../../state/connection.js';
import { importWork } from '../../state/imports.js';
import { language } from '../../state/preferences.js';
import { chooseFilesWords } from '../../words/import/files.js';
import { bytes } from '../../words/numbers.js';
import { Button, IconButton } from '../parts/Button.js';
import { FileZone } from '../parts/FileZone.js';
import { Icon } from '../parts/Icon.js';
import { wordsOf } from '../wordsOf.js';
import { nameFault, suggestName } from './datasetName.js';

const ACCEPT = [...DATA_ENDINGS, 'txt'].map((ending) => `.${ending}`).join();

export function ChooseFiles() {
  const t = wordsOf(chooseFilesWords);
  const helpId = useId();
  const { files, dataset, named } = draft.value;
  const sets = schema.value?.datasets ?? [];
  const fault = nameFault(
    dataset,
    sets.filter((set) => set.bundled).map(({ name }) => name),
  );
  const offer = suggestName(dataset);
  const there = sets.some((set) => set.name === dataset && !set.bundled);
  const busy = importWork.value !== null;
  const ready = files.length > 0 && fault === null && !busy;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void previewImport();
      }}
    >
      <FileZone
        icon="upload"
        empty={files.length === 0}
        accept={ACCEPT}
        words={{ ...t, choose: t.orChoose }}
        onChosen={(chosen) => void takeOffered(chosen, suggestName)}
      />
      {files.length > 0 && (
        <ul class="file-list" aria-label={t.chosen}>
          {files.map((file) => (
            <li key={file.name}>
              <span class="file-name">{file.name}</span>
              <span class="soft small">{bytes(file.size, language.value)}</span>
              <IconButton
                icon="close"
                label={t.removeFile(file.name)}
                disabled={busy}
                onClick={() => removeFile(file.name)}
              />
            </li>
          ))}
        </ul>
      )}
      <label class="field dataset-field">
        <span>{t.dataset}</span>
        <input
          type="text"
          value={dataset}
          maxLength={80}
          spellcheck={false}
          autocapitalize="none"
          autocomplete="off"
          list={`${helpId}-sets`}
          aria-invalid={fault !== null && (named || files.length > 0)}
          aria-describedby={helpId}
          onInput={(event) => nameDataset(event.currentTarget.value.trim())}
        />
        <datalist id={`${helpId}-sets`}>
          {sets
            .filter((set) => !set.bundled)
            .map((set) => (
              <option key={set.name} value={set.name} />
            ))}
        </datalist>
      </label>
      <p id={helpId} class="small" aria-live="polite" data-fault={fault !== null && (named || files.length > 0)}>
        {fault !== null && (named || files.length > 0) ? (
          <>
            <Icon name="warning" size={14} /> {t.faults[fault]}
            {offer !== dataset && dataset !== '' && (
              <>
                {' '}
                <Button look="link" onClick={() => nameDataset(offer)}>
                  {t.useName(offer)}
                </Button>
              </>
            )}
          </>
        ) : (
          <span class="soft">{there ? t.datasetThere(dataset) : t.datasetHelp}</span>
        )}
      </p>
      {!busy && (
        <div class="import-foot">
          <p class="soft small">{t.nothingYet}</p>
          <button type="submit" class="button primary" disabled={!ready}>
            <span>{t.check}</span>
          </button>
        </div>
      )}
    </form>
  );
}
