/**
 * The page: search and tools above, the canvas in the room that is left, the inspector at the right, the drawer below.
 * Knows the canvas only as something to put in its place.
 */
import type { ComponentChildren } from 'preact';
import { effect } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { announcement, contextMenu, panels } from '../state/page.js';
import { selectedCount } from '../state/selection.js';
import { shellWords } from '../words/shell.js';
import { applyTheme } from '../styles/applyTheme.js';
import '../styles/index.css';
import { Dialogs } from './dialogs/Dialogs.js';
import { Drawer } from './drawer/Drawer.js';
import { DropTarget } from './import/DropTarget.js';
import { Inspector } from './inspector/Inspector.js';
import { inspectorTitle } from './inspector/inspectorTitle.js';
import { Sheet } from './inspector/Sheet.js';
import { followSelection } from './inspector/trail.js';
import { ConnectionBanner, watchRecovery } from './notices/ConnectionBanner.js';
import { EmptyGraph } from './notices/EmptyGraph.js';
import { Notices } from './notices/Notices.js';
import { ErrorBoundary } from './parts/ErrorBoundary.js';
import { lazily } from './parts/lazily.js';
import { narrow, windowHeight } from './parts/narrow.js';
import { Splitter } from './parts/Splitter.js';
import { LookCard } from './look/LookCard.js';
import { MinimapPlace } from './look/MinimapPlace.js';
import { wordsOf } from './wordsOf.js';
import { CanvasControls } from './top/CanvasControls.js';
import { StatusLine } from './top/StatusLine.js';
import { TopBar } from './top/TopBar.js';

const ContextMenu = lazily(() => import('./top/ContextMenu.js').then((m) => m.ContextMenu), true);

const INSPECTOR = { min: 280, max: 640, initial: 360 };
const DRAWER = { min: 160, initial: 340 };

export function App({ canvas }: { canvas: ComponentChildren }) {
  const t = wordsOf(shellWords);
  useLayoutEffect(() => {
    const stops = [applyTheme(document.documentElement), followSelection(), watchRecovery(), nameThePage()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const { inspectorOpen, inspectorWidth, drawerOpen, drawerHeight } = panels.value;
  const phone = narrow.value;
  const tallest = Math.max(DRAWER.min, Math.round(windowHeight.value * 0.7));
  const inspector = (
    <ErrorBoundary>
      <Inspector />
    </ErrorBoundary>
  );
  return (
    <div
      class="app"
      data-inspector={inspectorOpen && !phone}
      data-drawer={drawerOpen}
      style={`--inspector-width: ${inspectorWidth}px; --drawer-height: ${Math.min(drawerHeight, tallest)}px`}
    >
      <a
        class="skip"
        href="#graph"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('[data-canvas]')?.focus();
        }}
      >
        {t.skip}
      </a>
      <TopBar />
      <main class="stage" id="graph">
        <ConnectionBanner />
        <StatusLine />
        <div class="canvas-place">
          <ErrorBoundary>{canvas}</ErrorBoundary>
          <EmptyGraph />
          <CanvasControls />
          <MinimapPlace />
          <LookCard />
          <Notices />
        </div>
        {contextMenu.value !== null && <ContextMenu />}
      </main>
      {drawerOpen && (
        <Drawer>
          {!phone && (
            <Splitter
              orientation="horizontal"
              label={t.resizeDrawer}
              controls="drawer"
              value={Math.min(drawerHeight, tallest)}
              {...DRAWER}
              max={tallest}
              sign={-1}
              onChange={(drawerHeight) => {
                panels.value = { ...panels.value, drawerHeight };
              }}
            />
          )}
        </Drawer>
      )}
      {phone ? (
        <Sheet>{inspector}</Sheet>
      ) : (
        inspectorOpen && (
          <aside id="inspector" class="inspector-place" aria-label={t.inspector}>
            <Splitter
              orientation="vertical"
              label={t.resizeInspector}
              controls="inspector"
              value={inspectorWidth}
              {...INSPECTOR}
              sign={-1}
              onChange={(inspectorWidth) => {
                panels.value = { ...panels.value, inspectorWidth };
              }}
            />
            <div class="inspector">{inspector}</div>
          </aside>
        )
      )}
      <Dialogs />
      <DropTarget />
      <div class="spoken" aria-live="polite">
        {announcement.value}
      </div>
    </div>
  );
}

/** The window's title says what is looked at. */
const nameThePage = (): (() => void) =>
  effect(() => {
    const t = wordsOf(shellWords);
    document.title = selectedCount.value === 0 ? t.product : t.pageTitle(inspectorTitle());
  });
