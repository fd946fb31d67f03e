/**
 * The line over the canvas: how much of the whole is shown and by which rank, what is cut, filtered or hidden, and what
 * the page is doing.
 */
import type { GraphEdge } from '../../../contract/index.js';
import { actions } from '../../actions/actions.js';
import { showsBackground } from '../../graph/background.js';
import type { DataExtent } from '../../graph/GraphState.js';
import { countedFacts } from '../../graph/countedFacts.js';
import { connection, schema } from '../../state/connection.js';
import { standingWord, wholeOf } from '../../../kernel/appearance/index.js';
import {
  backgroundDrawn,
  claimOnlyDrawn,
  communitiesDrawn,
  drawnCounts,
  drawnDatasets,
  extent,
  filter,
  filtered,
  hiddenCounts,
  leftOutByLegend,
  scope,
  within,
} from '../../state/graph.js';
import { say } from '../../state/preferences.js';
import { paths } from '../../state/selection.js';
import { graphUnread, tasks } from '../../state/tasks.js';
import { underWay } from '../../state/underWay.js';
import { extentWords } from '../../words/extent.js';
import { overviewWords } from '../../words/overview.js';
import { ImportStatus } from '../import/ImportStatus.js';
import { Button } from '../parts/Button.js';
import { narrow } from '../parts/narrow.js';
import { datasetTitle } from '../datasetTitle.js';
import { wordsOf } from '../wordsOf.js';
import { BeyondNote } from './BeyondNote.js';
import { PictureNote } from './PictureNote.js';

export function StatusLine() {
  const t = wordsOf(extentWords);
  const now = extent.value;
  const task = tasks.value.at(-1);
  const { entities, facts, byHand } = hiddenCounts.value;
  const found = paths.value;
  const leftOut = leftOutByLegend.value;
  return (
    <section class="status-line" aria-label={t.label}>
      <div class="status-text">
        <div class="status-words" role="status">
          <p title={now !== null ? whatCounts() : undefined}>
            {now !== null ? <Shown /> : isReading() ? t.loading : ' '}
          </p>
          {now !== null && saysCut(now) && <p class="status-note">{cutText(now)}</p>}
          {filtered.value && (
            <p class="status-note">
              {entities > 0 || facts > 0 ? t.filteredOut({ entities, facts }) : t.narrowed}{' '}
              <Button look="link" onClick={() => void actions.clearFilter.run()}>
                {t.clearFilter}
              </Button>
            </p>
          )}
          <BeyondNote />
          {byHand > 0 && (
            <p class="status-note">
              {t.hidden(byHand)}{' '}
              <Button look="link" onClick={() => void actions.showHidden.run()}>
                {t.showHidden}
              </Button>
            </p>
          )}
          {leftOut.entities + leftOut.facts > 0 && (
            <p class="status-note">
              {t.legend(leftOut)}{' '}
              <Button
                look="link"
                onClick={() =>
                  void import('../../actions/styling/changeRules.js').then(({ showAllEntries }) => showAllEntries())
                }
              >
                {t.showHidden}
              </Button>
            </p>
          )}
          {found !== null && found.length !== null && (
            <p class="status-note">
              {t.paths(found.paths.length, found.length)}{' '}
              <Button
                look="link"
                onClick={() => {
                  paths.value = null;
                }}
              >
                {t.clearPaths}
              </Button>
            </p>
          )}
        </div>
        <PictureNote rank={narrow.value && now !== null && !showsAll() ? rankText() : null} />
      </div>
      <div class="status-work">
        <ImportStatus />
        {task !== undefined && (
          <div class="status-busy" role="status">
            <span class="spinner" aria-hidden="true" />
            <span>{task.share === undefined ? `${say(task.label)}…` : t.progress(say(task.label), task.share)}</span>
            <Button look="link" onClick={task.cancel}>
              {task.keeps === true ? t.stop : t.cancel}
            </Button>
          </div>
        )}
      </div>
      {/* Before there is a graph they only keep their place: the layout is made for the canvas that is left. */}
      <div class="status-scopes" data-waiting={now === null}>
        <Button class="status-scope" icon="quote" onClick={() => void actions.doubts.run()}>
          {say(actions.doubts.label)}
        </Button>
        {scope.value === 'communities' && within.value !== null ? (
          <Button class="status-scope" icon="everything" onClick={() => void actions.communities.run()}>
            {t.allCommunities}
          </Button>
        ) : scope.value === 'core' ? (
          <Button class="status-scope" icon="everything" onClick={() => void actions.everything.run()}>
            {t.showAll}
          </Button>
        ) : (
          <Button class="status-scope" icon="core" onClick={() => void actions.core.run()}>
            {t.backToCore}
          </Button>
        )}
      </div>
    </section>
  );
}

/** While the store is away the banner speaks, and of a failure the canvas. */
const isReading = (): boolean => (connection.value === 'unknown' || connection.value === 'ready') && !graphUnread.value;

/** The core is a choice and no cut; of neighbours that did not come a notice speaks, and offers them. */
function saysCut({ truncated, shown, totals }: DataExtent): boolean {
  if (!truncated || scope.value === 'core') return false;
  return scope.value !== 'entities' || shown.entities === totals.entities;
}

/** Of communities what they leave out; else also by which rank. */
function cutText({ rankedBy, shown, totals }: DataExtent): string {
  const t = wordsOf(extentWords);
  return communitiesDrawn.value > 0 ? t.outsideCommunities(shown, totals) : t.cut(rankedBy, shown, totals);
}

/**
 * "32 of 91 entities, 58 of 240 facts of “News”, ranked by prominence". The whole is the one data set drawn or the
 * store, without the background, which is said, while none is shown. Facts that nobody asserts or alleges are not of
 * that count and stand beside it, called what they are.
 */
function Shown() {
  const t = wordsOf(extentWords);
  const communities = communitiesDrawn.value;
  if (communities > 0) {
    const { shown, totals } = extent.value!;
    return (
      <>
        {t.communities(communities)}
        {t.shown(shown, totals)}
      </>
    );
  }
  const { totals, set, background, leftOut, claimOnly, shown, known, everything } = counted();
  const parts = [
    `${!known ? t.drawn(shown) : everything ? t.whole(totals) : t.shown(shown, totals)}${set === null ? '' : t.ofSet(datasetTitle(set))}`,
    background > 0 ? t.background(background) : null,
    leftOut > 0 && known && !narrow.value ? t.withoutBackground(leftOut) : null,
    claimOnly.length > 0 ? t.claimOnly(claimOnly.length, standingsOf(claimOnly)) : null,
    everything || narrow.value ? null : rankText(),
  ];
  return <>{parts.filter((part) => part !== null).join(', ')}</>;
}

/** How much is shown of what; not of communities. */
function counted() {
  const background = backgroundDrawn.value;
  const ofAll = background > 0 || showsBackground(filter.value, scope.value);
  const { totals, set } =
    schema.value === null
      ? { totals: extent.value!.totals, set: null }
      : wholeOf(drawnDatasets.value, schema.value, ofAll);
  const leftOut = ofAll || schema.value === null ? 0 : (set ?? schema.value.totals).background;
  const claimOnly = claimOnlyDrawn.value;
  const { entities, facts } = drawnCounts.value;
  const shown = { entities, facts: facts - claimOnly.length };
  // Of a whole that is being changed there is no count.
  const known = underWay.value.every(({ dataset }) => set !== null && dataset !== set.name);
  const everything = known && shown.entities === totals.entities && shown.facts === totals.facts;
  return { totals, set, background, leftOut, claimOnly, shown, known, everything };
}

/** Nothing is left out, so there is no rank to show. */
const showsAll = (): boolean => communitiesDrawn.value === 0 && counted().everything;

/** What is counted as a fact, and how much there is of it in the whole graph. */
function whatCounts(): string | undefined {
  if (schema.value === null || communitiesDrawn.value > 0) return undefined;
  return wordsOf(overviewWords).whatCounts(countedFacts(schema.value));
}

/** Where the facts stand, each word once. */
const standingsOf = (edges: readonly GraphEdge[]): string[] => [
  ...new Set(edges.map(({ attributes }) => say(standingWord(attributes)))),
];

/** Where the graph comes from: on a phone it stands in the second line. */
function rankText(): string {
  const t = wordsOf(extentWords);
  return scope.value === 'result'
    ? t.result
    : scope.value === 'communities'
      ? t.ofCommunity
      : scope.value === 'entities'
        ? t.gathered
        : t.rankedBy(extent.value!.rankedBy);
}
