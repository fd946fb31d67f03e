/** The layouts to choose from, each a rule, and what they draw. Pure, as `kernel/layout`, which they are made with. */
export * from './arrange.js';
export { layoutProperties } from './layoutProperties.js';
export { composeGround } from './ground/composeGround.js';
export type * from './ground/Ground.js';
