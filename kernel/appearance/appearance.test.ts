import { describe, expect, it } from 'vitest';
import {
  ENTITY_KINDS,
  NODE_KINDS,
  Theme,
  type ClaimStatus,
  type EntityKind,
  type GraphEdge,
} from '../../contract/index.js';
import {
  arrowHead,
  BEHIND,
  blend,
  EDGE_LOOKS,
  edgeStyle,
  edgeWidth,
  entityLabel,
  kindStyle,
  lineWidth,
  lineWords,
  nodeRadius,
  relationLabel,
  relationNoun,
  sentenceText,
  strongest,
  themeCss,
  themeTokens,
  vocabularyOf,
} from './index.js';
import { KIND_COLOURS } from './primitives/kindColours.js';
import { chroma, contrast, distance, VISIONS } from './testing/colourVision.js';

const THEMES = Theme.options;
/** Kinds of one hue, distinguished by their icons. */
const SHARED = ['Agreement LegalAct', 'Materiel Programme'];
const ACTORS: readonly EntityKind[] = ['Person', 'Country', 'Organization', 'Group'];
const isActor = (kind: EntityKind): boolean => ACTORS.includes(kind);

describe('colours of the kinds', () => {
  it.each(THEMES)('stand out from the ground by 3:1 as discs, icons and by 4.5:1 as words (%s)', (theme) => {
    const { ground, panel, raised } = themeTokens(theme);
    for (const kind of NODE_KINDS) {
      const style = kindStyle(kind, theme);
      expect.soft(contrast(style.fill, ground), `${kind} disc`).toBeGreaterThanOrEqual(3);
      expect.soft(contrast(style.onFill, style.fill), `${kind} icon`).toBeGreaterThanOrEqual(3);
      for (const under of [ground, panel, raised])
        expect.soft(contrast(style.text, under), `${kind} word on ${under}`).toBeGreaterThanOrEqual(4.5);
    }
  });
  it.each(THEMES.flatMap((theme) => VISIONS.map((vision) => [theme, vision] as const)))(
    'are distinguishable (%s, %s)',
    (theme, vision) => {
      for (const [i, a] of ENTITY_KINDS.entries()) {
        for (const b of ENTITY_KINDS.slice(i + 1)) {
          if (SHARED.includes(`${a} ${b}`)) continue;
          // Muted colours lie near each other by nature: there the icon says more.
          const [normal, impaired] = isActor(a) || isActor(b) ? [12, 8] : [7, 5];
          expect
            .soft(distance(KIND_COLOURS[theme][a].fill, KIND_COLOURS[theme][b].fill, vision), `${a} / ${b}`)
            .toBeGreaterThanOrEqual(vision === 'normal' ? normal : impaired);
        }
      }
    },
  );
  it.each(THEMES)('are full for those who act and muted for all else (%s)', (theme) => {
    for (const kind of ENTITY_KINDS) {
      const colourful = chroma(KIND_COLOURS[theme][kind].fill);
      if (isActor(kind)) expect.soft(colourful, kind).toBeGreaterThanOrEqual(9);
      else expect.soft(colourful, kind).toBeLessThanOrEqual(6.6);
    }
  });
  it.each(THEMES)('leave the red to what is contested (%s)', (theme) => {
    const { edge, edgeDoubt, edgeStrong, edgeDenied, words, wordsQuiet } = themeTokens(theme);
    for (const kind of ENTITY_KINDS)
      expect
        .soft(distance(KIND_COLOURS[theme][kind].fill, edgeDenied, 'normal'), kind)
        .toBeGreaterThanOrEqual(isActor(kind) ? 14 : 10);
    for (const grey of [edge, edgeDoubt, edgeStrong, words, wordsQuiet])
      expect.soft(chroma(grey), grey).toBeLessThanOrEqual(3);
  });
  it.each(THEMES)('are at most eight hues and a neutral (%s)', (theme) => {
    expect(new Set(NODE_KINDS.map((kind) => KIND_COLOURS[theme][kind].fill)).size).toBe(9);
    expect(new Set(NODE_KINDS.map((kind) => kindStyle(kind, theme).icon)).size).toBe(NODE_KINDS.length);
  });
});

describe('theme tokens', () => {
  it.each(THEMES)('give words 4.5:1 and marks 3:1 (%s)', (theme) => {
    const t = themeTokens(theme);
    for (const under of [t.ground, t.panel, t.raised, t.hover, t.chosen]) {
      for (const name of ['ink', 'muted', 'accent', 'danger', 'success'] as const)
        expect.soft(contrast(t[name], under), `${name} on ${under}`).toBeGreaterThanOrEqual(4.5);
      for (const name of ['ring', 'control'] as const)
        expect.soft(contrast(t[name], under), `${name} on ${under}`).toBeGreaterThanOrEqual(3);
    }
    for (const name of ['edge', 'edgeDoubt', 'edgeStrong', 'edgeDenied'] as const)
      expect.soft(contrast(t[name], t.ground), name).toBeGreaterThanOrEqual(3);
    for (const name of ['words', 'wordsQuiet'] as const)
      expect.soft(contrast(t[name], t.ground), name).toBeGreaterThanOrEqual(4.5);
    expect(contrast(t.words, t.ground)).toBeGreaterThan(2 * contrast(t.wordsQuiet, t.ground));
    expect(contrast(t.onAccent, t.accent)).toBeGreaterThanOrEqual(4.5);
    expect(t.halo).toBe(t.ground);
  });
  it.each(THEMES)('leave what steps back readable: names 4.5:1, words 3:1 (%s)', (theme) => {
    const { ground, ink, wordsQuiet } = themeTokens(theme);
    expect(contrast(blend(ground, ink, BEHIND.name), ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(blend(ground, wordsQuiet, BEHIND.words), ground)).toBeGreaterThanOrEqual(3);
  });
  it('become CSS variables', () => {
    expect(themeCss('light')).toContain('--ground: #fbfaf7;');
    expect(themeCss('dark')).toMatch(/--on-accent: #[0-9a-f]{6};/);
  });
});

describe('relations', () => {
  const style = (status: ClaimStatus, contested = false) => edgeStyle({ status, contested }, 'light');
  it('differ by stroke, not by colour alone', () => {
    const strokes = [
      style('asserted'),
      style('alleged'),
      style('expected'),
      style('hypothetical'),
      style('asserted', true),
      style('denied'),
    ];
    expect(strokes.map((s) => s.look)).toEqual(EDGE_LOOKS);
    expect(new Set(strokes.map((s) => JSON.stringify([s.dash, s.mark]))).size).toBe(EDGE_LOOKS.length);
    expect(style('asserted').dash).toEqual([]);
  });
  it('carry a cross when contested or denied', () => {
    expect(style('alleged', true)).toMatchObject({ look: 'contested', mark: 'cross' });
    expect(style('denied', true)).toMatchObject({ look: 'denied', mark: 'cross' });
    expect(style('alleged').mark).toBeNull();
  });
  it('of the background are thinner and paler than others of their status', () => {
    const like = { status: 'alleged', contested: false, originCount: 4 } as const;
    const [story, background] = [edgeStyle(like, 'light'), edgeStyle({ ...like, layer: 'background' }, 'light')];
    expect(background.width).toBeLessThan(story.width);
    expect(background.opacity).toBeLessThan(story.opacity);
    expect(background.dash).toEqual(story.dash);
    expect(lineWidth({ ...like, layer: 'background' })).toBe(background.width);
  });
  it('are read by their own words, and by their type where they have none', () => {
    const ends = [
      { name: 'Moscow', nameFr: 'Moscou' },
      { name: 'NATO', nameFr: 'OTAN' },
    ] as const;
    const vocabulary = vocabularyOf([{ type: 'MET', label: { en: 'met', fr: 'a rencontré' } }]);
    const met = {
      type: 'MET',
      words: { en: 'met · 2023', fr: 'a rencontré · 2023' },
      sentence: { en: 'Moscow met NATO in 2023.', fr: 'Moscou a rencontré l’OTAN en 2023.' },
    };
    expect(lineWords(met, vocabulary, 'fr')).toBe('a rencontré · 2023');
    expect(lineWords({ type: 'MET' }, vocabulary, 'fr')).toBe('a rencontré');
    expect(sentenceText(met, ends, vocabulary, 'fr')).toBe('Moscou a rencontré l’OTAN en 2023.');
    expect(sentenceText({ type: 'MET' }, ends, vocabulary, 'fr')).toBe('Moscou a rencontré OTAN.');
  });
  it('grow with their origins, within bounds, and the arrowhead with them', () => {
    expect(edgeWidth(0)).toBe(edgeWidth(1));
    expect(edgeWidth(4)).toBeGreaterThan(edgeWidth(1));
    expect(edgeWidth(1e6)).toBe(3.6);
    expect(edgeWidth(4)).toBeGreaterThan(2.5 * edgeWidth(1));
    expect(arrowHead(3).length).toBeGreaterThan(arrowHead(1).length);
  });
  it.each(THEMES)('darken with their origins, but for the red of what is contested (%s)', (theme) => {
    const { ground, edgeDenied } = themeTokens(theme);
    const seen = (originCount: number, contested = false) =>
      edgeStyle({ status: 'asserted', contested, originCount }, theme).colour;
    expect(contrast(seen(2), ground)).toBeGreaterThan(contrast(seen(1), ground) + 1);
    expect(contrast(seen(4), ground)).toBeGreaterThan(contrast(seen(2), ground) + 1);
    expect([seen(1, true), seen(4, true)]).toEqual([edgeDenied, edgeDenied]);
  });
  it('lead by their origins, then their claims and ends, twenty at most, the background last', () => {
    const nodes = new Map(['a', 'b', 'c'].map((key, i) => [key, { prominence: i }]));
    const edge = (key: string, target: string, attributes: Partial<GraphEdge['attributes']>): [string, GraphEdge] => [
      key,
      { key, source: 'a', target, attributes: { type: 'MET', originCount: 1, claimCount: 1, ...attributes } as never },
    ];
    const edges = [
      edge('near', 'b', {}),
      edge('far', 'c', {}),
      edge('claimed', 'b', { claimCount: 3 }),
      edge('sourced', 'b', { originCount: 2 }),
      edge('post', 'c', { originCount: 9, layer: 'background' }),
    ];
    expect([...strongest({ nodes, edges: new Map(edges) })]).toEqual(['sourced', 'claimed', 'far', 'near']);
    const many = new Map(Array.from({ length: 60 }, (_, i) => edge(`e${i}`, 'b', {})));
    expect(strongest({ nodes, edges: many }).size).toBe(20);
  });
  it('read as words in both languages, and unknown types as their own', () => {
    const vocabulary = vocabularyOf([
      { type: 'SIGNED', label: { en: 'signed', fr: 'a signé' } },
      { type: 'MET', label: { en: '', fr: '' } },
    ]);
    expect(relationLabel('SIGNED', vocabulary, 'fr')).toBe('a signé');
    expect(relationLabel('AT_WAR_WITH', vocabulary, 'en')).toBe('at war with');
    expect(relationLabel('MET', vocabulary, 'en')).toBe('met');
  });
  it('are named as nouns where types are listed, and those without one by their words', () => {
    const vocabulary = vocabularyOf([
      { type: 'SIGNED', label: { en: 'signed', fr: 'a signé' }, noun: { en: 'signature', fr: 'signature' } },
      { type: 'MET', label: { en: 'met', fr: 'a rencontré' } },
    ]);
    expect(relationNoun('SIGNED', vocabulary, 'fr')).toBe('signature');
    expect(relationNoun('MET', vocabulary, 'fr')).toBe('a rencontré');
    expect(relationNoun('AT_WAR_WITH', vocabulary, 'en')).toBe('at war with');
  });
});

describe('nodes', () => {
  it('grow with the root of prominence or degree, between 8 and 24 px', () => {
    expect(nodeRadius({ prominence: 0, degree: 0 })).toBe(8);
    expect(nodeRadius({ prominence: 0, degree: 25 })).toBe(16);
    expect(nodeRadius({ prominence: 25, degree: 3 })).toBe(16);
    expect(nodeRadius({ prominence: 1e9, degree: 3 })).toBe(24);
  });
  it('are named in the language, or in the one there is', () => {
    expect(entityLabel({ name: 'NATO', nameFr: 'OTAN' }, 'fr')).toBe('OTAN');
    expect(entityLabel({ name: 'TASS', nameFr: '' }, 'fr')).toBe('TASS');
  });
});
