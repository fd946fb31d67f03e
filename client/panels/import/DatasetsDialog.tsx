/** The data sets of the store and the imports they came from. */
import { schema } from '../../state/connection.js';
import { dialog } from '../../state/page.js';
import { datasetWords } from '../../words/import/datasets.js';
import { Button } from '../parts/Button.js';
import { Dialog } from '../parts/Dialog.js';
import { SchemaState } from '../parts/SchemaState.js';
import { UnderWayNote } from '../parts/UnderWayNote.js';
import { wordsOf } from '../wordsOf.js';
import { DatasetList } from './DatasetList.js';
import { ImportList } from './ImportList.js';
import { JudgementList } from './JudgementList.js';
import './styles/index.css';

export function DatasetsDialog({ onClose }: { onClose: () => void }) {
  const t = wordsOf(datasetWords);
  const known = schema.value;
  return (
    <Dialog title={t.title} onClose={onClose} class="datasets-dialog">
      <SchemaState />
      <UnderWayNote />
      {known !== null && <DatasetList sets={known.datasets} />}
      <ImportList />
      <JudgementList />
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
