/** The layouts to choose from, each a rule. Pure, as `kernel/layout`, which they are made with. */
export * from './arrange.js';
