/**
 * The menu "Data": what comes in (imports, data sets) and what leaves the page (figure, link, graph files). On a phone
 * its entries are part of the one menu.
 */
import { EXPORT_FORMATS, type ExportFormat } from '../../../contract/index.js';
import { actions } from '../../actions/actions.js';
import { schema } from '../../state/connection.js';
import { filter } from '../../state/graph.js';
import { panels } from '../../state/page.js';
import { notify } from '../../state/tasks.js';
import { dataWords } from '../../words/data.js';
import { shellWords } from '../../words/shell.js';
import { copyText } from '../parts/copyText.js';
import { filterBy } from '../parts/filterBy.js';
import { Menu } from '../parts/Menu.js';
import type { MenuGroup } from '../parts/MenuList.js';
import { saveFrom } from '../parts/saveFile.js';
import { isOn, toggled } from '../parts/toggles.js';
import { datasetTitle } from '../datasetTitle.js';
import { wordsOf } from '../wordsOf.js';
import { entryOf } from './menuEntries.js';

/** More data sets than these are switched in their own dialog. */
const MOST_SETS = 6;

async function copyLink(): Promise<void> {
  if (await copyText(location.href))
    notify({ tone: 'info', message: { en: shellWords.en.linkCopied, fr: shellWords.fr.linkCopied } });
}

export function dataGroups(): MenuGroup[] {
  const t = wordsOf(shellWords);
  const sets = schema.value?.datasets ?? [];
  const shown = filter.value.datasets;
  const names = sets.map(({ name }) => name);
  const toggles =
    sets.length < 2 || sets.length > MOST_SETS
      ? []
      : sets.map((set) => ({
          id: `dataset ${set.name}`,
          label: datasetTitle(set),
          checked: isOn(shown, set.name),
          run: () => filterBy('datasets', toggled(shown, set.name, names)),
        }));
  return [
    {
      title: wordsOf(dataWords).sets,
      entries: [
        { ...entryOf(actions.importData), icon: 'upload' },
        { ...entryOf(actions.texts), icon: 'article' },
        { ...entryOf(actions.datasets), icon: 'data' },
        ...toggles,
      ],
    },
    {
      title: wordsOf(dataWords).thisView,
      entries: [
        { ...entryOf(actions.figure), icon: 'image' },
        { ...entryOf(actions.recipe), icon: 'copy' },
        { id: 'link', label: t.copyLink, icon: 'link', run: () => void copyLink() },
        {
          id: 'log',
          label: t.openLog,
          icon: 'log',
          run: () => {
            panels.value = { ...panels.value, drawerOpen: true, drawerTab: 'log' };
          },
        },
      ],
    },
    {
      title: t.saveGraph,
      entries: Object.entries(EXPORT_FORMATS).map(([format, { name }]) => ({
        id: format,
        label: name,
        detail: wordsOf(dataWords).keeps[format as ExportFormat],
        icon: 'download',
        run: () => saveFrom(`/api/export?format=${format}`),
      })),
    },
  ];
}

export function DataMenu() {
  return <Menu label={wordsOf(shellWords).data} icon="data" groups={dataGroups} class="wide-only" />;
}
