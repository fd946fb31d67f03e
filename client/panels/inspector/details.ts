/** The inspector's pages about something chosen, in one chunk that comes once the first picture stands. */
import '../../styles/inspector/passageText.css';

export { ArticleView } from './ArticleView.js';
export { EntityView } from './EntityView.js';
export { FactView } from './FactView.js';
export { ManyView } from './ManyView.js';
export { PairView } from './PairView.js';
export { PathsView } from './PathsView.js';
