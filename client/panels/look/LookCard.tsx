/** The card beside what is looked at on the canvas. Its code comes when it is first needed. */
import { lookedAt } from '../../state/looking.js';
import { lazily } from '../parts/lazily.js';

const Card = lazily(() => import('./Card.js').then((m) => m.Card), true);

export function LookCard() {
  const look = lookedAt.value;
  return look?.card === true ? <Card thing={look.thing} /> : null;
}
