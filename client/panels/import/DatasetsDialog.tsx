/** The data sets of the store and the imports they came from. */
import { schema } from '../../state/connection.js';
import { dialog } from '../../state/page.js';
import { common } from '../../words/common.js';
import { importWords } from '../../words/import.js';
import { Button } from '../parts/Button.js';
import { Dialog } from '../parts/Dialog.js';
import { speak } from '../speak.js';
import { DatasetList } from './DatasetList.js';
import { ImportList } from './ImportList.js';
import './import.css';

export function DatasetsDialog({ onClose }: { onClose: () => void }) {
  const t = speak(importWords);
  const known = schema.value;
  return (
    <Dialog title={t.dataTitle} onClose={onClose} class="datasets-dialog">
      {known === null ? (
        <p class="loading" role="status">
          {speak(common).loading}
        </p>
      ) : (
        <DatasetList sets={known.datasets} />
      )}
      <ImportList />
      <div class="import-foot">
        <Button
          look="primary"
          icon="upload"
          onClick={() => {
            dialog.value = 'import';
          }}
        >
          {t.importData}
        </Button>
      </div>
    </Dialog>
  );
}
