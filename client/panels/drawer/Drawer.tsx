/**
 * The drawer at the bottom: Cypher with its results, the log of gestures, and the table of measures. Its height is the
 * reader's; on a phone it covers the page.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { panels } from '../../state/page.js';
import { shellWords } from '../../words/shell.js';
import { IconButton } from '../parts/Button.js';
import { ErrorBoundary } from '../parts/ErrorBoundary.js';
import { lazily } from '../parts/lazily.js';
import { wordsOf } from '../wordsOf.js';
import { LogPanel } from './LogPanel.js';

const CypherPanel = lazily(() => import('../../editor/CypherPanel.js').then((module) => module.CypherPanel));
const MeasureTable = lazily(() => import('../styling/MeasureTable.js').then((module) => module.MeasureTable));
const TABS = ['cypher', 'log', 'table'] as const;

/** `children` stands at its edge: what resizes it. */
export function Drawer({ children }: { children: ComponentChildren }) {
  const t = wordsOf(shellWords);
  const tab = TABS.find((name) => name === panels.value.drawerTab) ?? 'cypher';
  const list = useRef<HTMLDivElement>(null);
  const show = (name: string) => {
    panels.value = { ...panels.value, drawerTab: name };
  };
  const close = () => {
    panels.value = { ...panels.value, drawerOpen: false };
  };
  useLayoutEffect(() => {
    if (list.current?.contains(document.activeElement) === true)
      list.current.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, [tab]);
  return (
    <section id="drawer" class="drawer-place" aria-label={t.drawer}>
      {children}
      <div class="drawer">
        <header class="drawer-head">
          <div
            role="tablist"
            aria-label={t.drawer}
            class="tabs"
            ref={list}
            onKeyDown={(event) => {
              const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
              if (step === 0) return;
              show(TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length]!);
              event.preventDefault();
            }}
          >
            {TABS.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                class="tab"
                aria-selected={tab === name}
                aria-controls={tab === name ? `panel-${name}` : undefined}
                tabIndex={tab === name ? 0 : -1}
                onClick={() => show(name)}
              >
                {t.drawerTabs[name]}
              </button>
            ))}
          </div>
          <IconButton icon="close" label={t.closeDrawer} onClick={close} />
        </header>
        <div class="drawer-body" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
          <ErrorBoundary resetKey={tab}>
            {tab === 'cypher' ? <CypherPanel /> : tab === 'log' ? <LogPanel /> : <MeasureTable />}
          </ErrorBoundary>
        </div>
      </div>
    </section>
  );
}
