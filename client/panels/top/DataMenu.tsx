/** The menu "Data": what leaves the page (figure, link, graph files). Imports join it here. On a phone its entries are part of the one menu. */
import { actions } from '../../actions/actions.js';
import { panels } from '../../state/page.js';
import { notify } from '../../state/tasks.js';
import { shell } from '../../words/shell.js';
import { copyText } from '../parts/copyText.js';
import { Menu } from '../parts/Menu.js';
import type { MenuGroup } from '../parts/MenuList.js';
import { saveFrom } from '../parts/saveFile.js';
import { speak } from '../speak.js';
import { entryOf } from './menuEntries.js';

export const FORMATS = [['json', 'JSON (graphology)'], ['gexf', 'GEXF (Gephi)'], ['graphml', 'GraphML'], ['csv', 'CSV'], ['cypher', 'Cypher']] as const;

async function copyLink(): Promise<void> {
  if (await copyText(location.href)) notify({ tone: 'info', message: { en: shell.en.linkCopied, fr: shell.fr.linkCopied } });
}

export function dataGroups(): MenuGroup[] {
  const t = speak(shell);
  return [
    { title: t.data, entries: [
      { ...entryOf(actions.figure), icon: 'image' },
      { id: 'link', label: t.copyLink, icon: 'link', run: () => void copyLink() },
      { id: 'log', label: t.openLog, icon: 'log', run: () => { panels.value = { ...panels.value, drawerOpen: true, drawerTab: 'log' }; } },
    ] },
    { title: t.saveGraph, entries: FORMATS.map(([format, label]) => ({ id: format, label, icon: 'download', run: () => saveFrom(`/api/export?format=${format}`) })) },
  ];
}

export function DataMenu() {
  return <Menu label={speak(shell).data} icon="data" groups={dataGroups} class="wide-only" />;
}
