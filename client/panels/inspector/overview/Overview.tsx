/**
 * The inspector when nothing is selected: a first hint, the legend with its counts, the sources, the relation types,
 * the totals.
 */
import { useMemo } from 'preact/hooks';
import type { SchemaResponse } from '../../../../contract/index.js';
import { countedFacts } from '../../../graph/countedFacts.js';
import { schema } from '../../../state/connection.js';
import { communitiesDrawn, styleRules, visible } from '../../../state/graph.js';
import { commonWords } from '../../../words/common.js';
import { communityWords } from '../../../words/community.js';
import { overviewWords } from '../../../words/overview.js';
import { lazily } from '../../parts/lazily.js';
import { SchemaState } from '../../parts/SchemaState.js';
import { UnderWayNote } from '../../parts/UnderWayNote.js';
import { WithCommands } from '../../parts/WithCommands.js';
import { wordsOf } from '../../wordsOf.js';
import { ArticleFacet } from './ArticleFacet.js';
import { BackgroundSwitch } from './BackgroundSwitch.js';
import { ClaimantFacet } from './ClaimantFacet.js';
import { CommunitiesLegend } from './CommunitiesLegend.js';
import { DatasetFacet } from './DatasetFacet.js';
import { GroupingSwitch } from './GroupingSwitch.js';
import { KindFacet } from './KindFacet.js';
import { LayerSwitches } from './LayerSwitches.js';
import { StatusFacet } from './StatusFacet.js';
import { TypeFacet } from './TypeFacet.js';

const StyleLegend = lazily(() => import('../../styling/StyleLegend.js').then((module) => module.StyleLegend));

export function Overview() {
  const t = wordsOf(overviewWords);
  const known = schema.value;
  if (known === null) return <SchemaState />;
  if (known.totals.entities === 0)
    return (
      <>
        <p class="hint">{known.foreign === null ? <WithCommands text={t.empty} /> : t.foreign}</p>
        <DatasetFacet sets={known.datasets} />
      </>
    );
  return (
    <div class="overview">
      <h2 class="spoken">{t.title}</h2>
      <SchemaState />
      <UnderWayNote />
      {communitiesDrawn.value > 0 ? <OfCommunities /> : <OfEntities known={known} />}
      <DatasetFacet sets={known.datasets} />
      <Totals known={known} />
    </div>
  );
}

/** Entities, facts and where they are from: legend and filters. */
function OfEntities({ known }: { known: SchemaResponse }) {
  const t = wordsOf(overviewWords);
  const onScreen = useMemo(() => countByKind(), [visible.value]);
  return (
    <>
      <p class="hint">{matchMedia('(pointer: coarse)').matches ? t.hintTouch : t.hint}</p>
      {styleRules.value.length > 0 && <StyleLegend />}
      <KindFacet kinds={known.kinds} onScreen={onScreen} />
      <StatusFacet statuses={known.statuses} />
      <BackgroundSwitch total={known.totals.background} />
      <GroupingSwitch />
      <ArticleFacet />
      <LayerSwitches onScreen={onScreen} />
      <ClaimantFacet claimants={known.claimants} />
      <TypeFacet types={known.types} />
    </>
  );
}

/** Of communities nothing can be filtered but their data set. */
function OfCommunities() {
  const t = wordsOf(communityWords);
  return (
    <>
      <p class="hint">{matchMedia('(pointer: coarse)').matches ? t.hintTouch : t.hint}</p>
      <CommunitiesLegend />
    </>
  );
}

/** How much there is, and what is counted as a fact. */
function Totals({ known }: { known: SchemaResponse }) {
  const { totals } = known;
  const c = wordsOf(commonWords);
  const t = wordsOf(overviewWords);
  return (
    <p class="totals soft">
      {t.totals(
        c.entities(totals.entities),
        c.facts(totals.facts),
        c.claims(totals.claims),
        c.articles(totals.articles),
        c.passages(totals.passages),
      )}{' '}
      {t.whatCounts(countedFacts(known))}
    </p>
  );
}

/** How many nodes of each kind are drawn now. */
function countByKind(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const node of visible.value.nodes.values()) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  return counts;
}
