/** The words of facts: lines and sentences in English and French, made by rule from a vocabulary's templates. */
export * from './distinctLines.js';
export type { MarkedText } from './marks.js';
export { nounPhrase } from './nounPhrase.js';
export * from './parseTemplate.js';
export * from './wordFact.js';
export * from './Wording.js';
