/** The menu with every command, and the choice of language and colours. */
import { ALL_ACTIONS } from '../../actions/actions.js';
import { language, themeChoice, type ThemeChoice } from '../../state/preferences.js';
import { shellWords } from '../../words/shell.js';
import { Menu } from '../parts/Menu.js';
import type { MenuGroup } from '../parts/MenuList.js';
import { narrow } from '../parts/narrow.js';
import { wordsOf } from '../wordsOf.js';
import { dataGroups } from './DataMenu.js';
import { entryOf } from './menuEntries.js';

/**
 * Walking and moving the view by arrow keys need no menu entry; what works on a selection is listed once there is one;
 * language and colours have entries of their own.
 */
const inMenu = (id: string) =>
  !id.startsWith('walk.') && !id.startsWith('pan.') && id !== 'view.language' && id !== 'view.theme';
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

export function MainMenu() {
  const t = wordsOf(shellWords);
  const listed = new Set<string>(ALL_ACTIONS.map(({ id }) => id));
  const groups = (): MenuGroup[] => [
    ...(['graph', 'selection', 'view', 'page'] as const)
      .map((group) => ({
        title: t.groups[group],
        entries: ALL_ACTIONS.filter(
          (action) => action.group === group && inMenu(action.id) && (group !== 'selection' || action.enabled()),
        ).map(entryOf),
      }))
      .filter((group) => group.entries.length > 0),
    ...(narrow.value
      ? dataGroups().map((group) => ({ ...group, entries: group.entries.filter(({ id }) => !listed.has(id)) }))
      : []),
    {
      title: t.languageName,
      entries: (['en', 'fr'] as const).map((choice) => ({
        id: choice,
        label: choice === 'en' ? t.english : t.french,
        checked: language.value === choice,
        run: () => {
          language.value = choice;
        },
      })),
    },
    {
      title: t.theme,
      entries: THEMES.map((choice) => ({
        id: choice,
        label: t.themes[choice],
        checked: themeChoice.value === choice,
        run: () => {
          themeChoice.value = choice;
        },
      })),
    },
  ];
  return <Menu label={t.menu} icon="menu" showLabel={false} groups={groups} />;
}
