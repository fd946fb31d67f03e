/** The house's own lint rules. */
import { cypherInOneRoom } from './cypherInOneRoom.mjs';
import { plainEnglish } from './plainEnglish.mjs';

export default {
  meta: { name: 'entente' },
  rules: { 'cypher-in-one-room': cypherInOneRoom, 'plain-english': plainEnglish },
};
