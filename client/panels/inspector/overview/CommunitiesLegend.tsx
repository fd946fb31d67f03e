/** What discs and lines mean while the graph is shown as communities. */
import { communityWords } from '../../../words/community.js';
import { wordsOf } from '../../wordsOf.js';

export function CommunitiesLegend() {
  const t = wordsOf(communityWords);
  return (
    <section class="facet">
      <h3>{t.title}</h3>
      <p>{t.discs}</p>
      <p>{t.lines}</p>
      <p class="soft small">{t.found}</p>
    </section>
  );
}
