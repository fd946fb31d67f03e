/**
 * Makes a figure of what is on the screen: options, a preview by the same pipeline, and the file. Also the link and the
 * graph as data.
 */
import { useState } from 'preact/hooks';
import { EXPORT_FORMATS, type Theme } from '../../../contract/index.js';
import { commonWords } from '../../words/common.js';
import { omittedBy } from '../../state/location.js';
import { recipeNow } from '../../state/recipe.js';
import { figureWords } from '../../words/figure.js';
import { recipeWords } from '../../words/recipe.js';
import { Button } from '../parts/Button.js';
import { CopyButton } from '../parts/CopyButton.js';
import { Dialog } from '../parts/Dialog.js';
import { ErrorBox } from '../parts/ErrorBox.js';
import { Loading } from '../parts/Loading.js';
import { saveFrom } from '../parts/saveFile.js';
import { Section } from '../parts/Section.js';
import { partName } from '../parts/partName.js';
import { WithCommands } from '../parts/WithCommands.js';
import { wordsOf } from '../wordsOf.js';
import { FigureControls } from './FigureControls.js';
import { figureName, firstOptions, themeOf, type FigureOptions } from './figureOptions.js';
import { useFigurePreview, type FigurePreview } from './useFigurePreview.js';
import { useFigureSaving } from './useFigureSaving.js';

export function FigureDialog({ onClose }: { onClose: () => void }) {
  const t = wordsOf(figureWords);
  const [options, setOptions] = useState<FigureOptions>(firstOptions);
  const preview = useFigurePreview(options);
  const { save, cancel, failure } = useFigureSaving(options, preview);
  const error = failure ?? preview.error;
  return (
    <Dialog title={t.figure} onClose={onClose} class="figure-dialog">
      <div class="figure-columns">
        <form
          class="figure-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <FigureControls options={options} onChange={(part) => setOptions((before) => ({ ...before, ...part }))} />
          <div class="button-row">
            <button type="submit" class="button primary" disabled={cancel !== null}>
              <span>{t.saveAs(figureName(options))}</span>
            </button>
            {cancel !== null && <Button onClick={cancel}>{wordsOf(commonWords).cancel}</Button>}
          </div>
          {cancel !== null && <Loading>{t.making}</Loading>}
          {error !== null && <ErrorBox error={error} />}
          <p class="soft small">
            <WithCommands text={t.explained} />
          </p>
          <LinkToView />
          <GraphAsData />
        </form>
        <Preview preview={preview} ground={options.transparent ? themeOf(options) : null} />
      </div>
    </Dialog>
  );
}

/** `ground`: of which theme a transparent figure is to lie on. */
function Preview({ preview, ground }: { preview: FigurePreview; ground: Theme | null }) {
  const t = wordsOf(figureWords);
  return (
    <figure class="figure-preview" data-ground={ground ?? undefined} aria-busy={preview.loading}>
      {preview.url !== null && <img src={preview.url} alt={t.previewOf} />}
      {preview.url === null && preview.loading && <Loading>{t.making}</Loading>}
    </figure>
  );
}

/** The link is the address: it never holds everything, positions least of all. */
function LinkToView() {
  const t = wordsOf(figureWords);
  const omitted = omittedBy({ recipe: recipeNow(), doubts: false });
  return (
    <Section title={t.link}>
      <CopyButton look="plain" text={() => location.href}>
        {t.copyLink}
      </CopyButton>
      <p class="soft small">{wordsOf(recipeWords).notInLink(omitted.map(partName).join(', '))}</p>
    </Section>
  );
}

function GraphAsData() {
  return (
    <Section title={wordsOf(figureWords).graphData}>
      <div class="button-row">
        {Object.entries(EXPORT_FORMATS).map(([format, { name }]) => (
          <Button key={format} icon="download" onClick={() => saveFrom(`/api/export?format=${format}`)}>
            {name}
          </Button>
        ))}
      </div>
    </Section>
  );
}
