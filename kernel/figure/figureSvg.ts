/**
 * Graph + appearance + positions → one SVG: title, legend, sources, and in its metadata what made it. Pure: the page's
 * export, the HTTP endpoint and the command line all call it, and the same input gives the same bytes.
 */
import { EDGE_LABEL, edgeStyle, entityLabel, kindStyle, NODE_LABEL, themeTokens } from '../appearance/index.js';
import { boundsOf, boxAt, footprint, measureGraph, type Box } from '../layout/index.js';
import { composePicture, type Picture } from '../picture/index.js';
import { FONT_FAMILY, type FontWeight } from '../text/measure.js';
import { subsetsOf, unicodeRange, type FontSubset } from '../text/subsets.js';
import { drawCross, drawDisc, drawGraph, MIDDLE } from './drawGraph.js';
import type { FigureInput } from './input.js';
import { figurePage, SWATCH, TYPE, type FigurePage } from './page.js';
import { FIGURE_WORDS } from './words.js';
import { element, escapeXml, rounded } from './xml.js';

/**
 * Names in a figure are never drawn smaller than this share of their size on the page; beyond it the least prominent
 * are left out instead.
 */
const LEAST = 0.6;
const MOST = 1.5;

/** Files of the bundled type that the figure's text needs, for `fonts`. */
export function fontsFor(input: FigureInput): { subset: FontSubset; weight: FontWeight }[] {
  const page = figurePage(input);
  const names = input.graph.nodes.map(({ attributes }) => entityLabel(attributes, input.language)).join('');
  const labels = [...new Set(input.graph.edges.map(({ attributes }) => attributes.type))]
    .map((type) => input.vocabulary.get(type)?.label[input.language] ?? type.toLowerCase())
    .join('');
  const plain = [
    labels,
    page.subtitle?.text,
    ...page.legend.map(({ text }) => text),
    ...(page.sources?.lines ?? []).map(({ text }) => text),
  ].join('');
  const bold = [names, page.sources?.heading.text, ...page.title.map(({ text }) => text)].join('');
  return [
    ...subsetsOf(plain).map((subset) => ({ subset, weight: EDGE_LABEL.weight })),
    ...subsetsOf(bold).map((subset) => ({ subset, weight: NODE_LABEL.weight })),
  ];
}

export function figureSvg(input: FigureInput): string {
  const { width, height, theme, language, title, selected = new Set<string>() } = input;
  const tokens = themeTokens(theme);
  const page = figurePage(input);
  const { picture, transform } = fitted(input, page);
  const { area } = page;
  const heading = title?.trim() || FIGURE_WORDS[language].graph;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${rounded(width)}" height="${rounded(height)}" viewBox="0 0 ${rounded(width)} ${rounded(height)}" role="img" aria-labelledby="figure-title figure-description" font-family="${escapeXml(FONT_FAMILY)}">`,
    element('title', { id: 'figure-title' }, escapeXml(heading)),
    element(
      'desc',
      { id: 'figure-description' },
      escapeXml([page.subtitle?.text, ...page.legend.map(({ text }) => text)].filter(Boolean).join('; ')),
    ),
    metadata(input),
    element('defs', {}, [fontFaces(input), element('clipPath', { id: 'graph-area' }, element('rect', { ...area }))]),
    input.transparent ? '' : element('rect', { id: 'ground', width, height, fill: tokens.ground }),
    drawHeader(page, input),
    // A frame cuts the graph at the area's edge; a whole graph fits and may let a halo stand out.
    element(
      'g',
      { id: 'graph', 'clip-path': input.frame ? 'url(#graph-area)' : undefined },
      `\n${element('g', { transform }, `\n${drawGraph(picture, { theme, language, selected })}\n`)}\n`,
    ),
    drawFoot(page, input),
    '</svg>',
  ]
    .filter((part) => part !== '')
    .join('\n')}\n`;
}

/**
 * The picture, and how it is put into the page's area: composed at the scale of the screen, then shrunk or grown as a
 * whole.
 */
function fitted(input: FigureInput, { area, frame }: FigurePage): { picture: Picture; transform: string } {
  const { graph, language, vocabulary } = input;
  const places = new Map([...input.positions].map(([key, { x, y }]) => [key, [x, y] as const]));
  const compose = (scale: number, window?: { x: number; y: number; width: number; height: number }): Picture =>
    composePicture({
      graph: {
        nodes: new Map(graph.nodes.map((n) => [n.key, n.attributes])),
        edges: new Map(graph.edges.map((e) => [e.key, e])),
      },
      places,
      scale,
      language,
      vocabulary,
      window,
      named: input.selected,
      worded: input.selected,
    });
  const put = (picture: Picture, k: number, box: Box): { picture: Picture; transform: string } => {
    const dx = area.x + area.width / 2 - (k * (box.left + box.right)) / 2;
    const dy = area.y + area.height / 2 - (k * (box.top + box.bottom)) / 2;
    return {
      picture,
      transform: `translate(${rounded(dx)} ${rounded(dy)})${k === 1 ? '' : ` scale(${Math.round(k * 1e4) / 1e4})`}`,
    };
  };
  if (frame && input.frame) {
    const [x, y, w, h] = frame;
    // As on a screen of the figure's whole size, so that the figure of a screen has its discs and words.
    const scale = Math.min(input.width / input.frame[2], input.height / input.frame[3]);
    const window = { x: x * scale, y: y * scale, width: w * scale, height: h * scale };
    return put(compose(scale, window), Math.min(area.width / window.width, area.height / window.height), {
      left: window.x,
      top: window.y,
      right: window.x + window.width,
      bottom: window.y + window.height,
    });
  }
  // The whole: at the plane's own scale while it fits so, shrunk by a little; a greater one is drawn at a smaller
  // scale, with fewer names.
  const sizes = measureGraph(graph, language, vocabulary).nodes;
  const share = (scale: number): number => {
    const box = boundsOf(
      sizes.flatMap((node) => {
        const at = input.positions.get(node.key);
        return at ? [boxAt(footprint(node), { x: at.x * scale, y: at.y * scale })] : [];
      }),
    );
    return Math.min(area.width / Math.max(1, box.right - box.left), area.height / Math.max(1, box.bottom - box.top));
  };
  let scale = 1;
  for (let round = 0; round < 12 && share(scale) < LEAST; round++)
    scale *= Math.max(0.1, Math.min(0.97, share(scale) / LEAST));
  const picture = compose(scale);
  const box = pictureBounds(picture);
  return put(
    picture,
    Math.min(MOST, area.width / Math.max(1, box.right - box.left), area.height / Math.max(1, box.bottom - box.top)),
    box,
  );
}

/** Box around discs, names, loops and words. */
function pictureBounds({ nodes, edges, names, words }: Picture): Box {
  const boxes: Box[] = [];
  const around = (x: number, y: number, w: number, h: number): void =>
    void boxes.push({ left: x - w, right: x + w, top: y - h, bottom: y + h });
  for (const { x, y, radius } of nodes.values()) around(x, y, radius + 4, radius + 4);
  for (const [key, at] of names) {
    const { width, height } = nodes.get(key)!;
    around(at.x + width / 2, at.y + height / 2, width / 2 + 2, height / 2 + 1);
  }
  for (const { path } of edges.values()) around(path.middle.x, path.middle.y, 4, 4);
  for (const [key, { middle, angle }] of words) {
    const half = edges.get(key)!.wordsWidth / 2;
    around(middle.x, middle.y, Math.abs(half * Math.cos(angle)) + 8, Math.abs(half * Math.sin(angle)) + 8);
  }
  return boundsOf(boxes);
}

function drawHeader(page: FigurePage, { theme }: FigureInput): string {
  const tokens = themeTokens(theme);
  return element('g', { id: 'heading' }, [
    ...page.title.map(({ text, x, y }) =>
      element('text', { x, y, 'font-size': page.titleSize, 'font-weight': 600, fill: tokens.ink }, escapeXml(text)),
    ),
    page.subtitle
      ? element(
          'text',
          { x: page.subtitle.x, y: page.subtitle.y, 'font-size': TYPE.subtitle, fill: tokens.muted },
          escapeXml(page.subtitle.text),
        )
      : '',
  ]);
}

function drawFoot(page: FigurePage, { theme, width }: FigureInput): string {
  const tokens = themeTokens(theme);
  const left = page.area.x;
  const items = page.legend.map(({ text, x, y, kind, look }) => {
    const swatch = kind ? SWATCH.disc : look ? SWATCH.line : 0;
    const word = element(
      'text',
      { x: x + swatch, y: y + page.legendSize * MIDDLE, fill: swatch === 0 ? tokens.muted : tokens.ink },
      escapeXml(text),
    );
    if (kind) return drawDisc({ x: x + 9, y }, 9, kindStyle(kind, theme), tokens.ground) + word;
    if (!look) return word;
    const style = edgeStyle(
      look === 'contested' ? { status: 'asserted', contested: true } : { status: look, contested: false },
      theme,
    );
    const line = element('path', {
      d: `M${rounded(x)} ${rounded(y)}H${rounded(x + 38)}`,
      fill: 'none',
      stroke: style.colour,
      'stroke-width': 1.6,
      opacity: style.opacity === 1 ? undefined : style.opacity,
      'stroke-dasharray': style.dash.length > 0 ? style.dash.map(rounded).join(' ') : undefined,
      'stroke-linecap': style.dash.length > 0 && style.dash[0]! < 2 ? 'round' : undefined,
    });
    return line + (style.mark ? drawCross({ x: x + 19, y }, style.colour, tokens.ground) : '') + word;
  });
  return [
    page.rule === null
      ? ''
      : element('path', {
          d: `M${rounded(left)} ${rounded(page.rule)}H${rounded(width - left)}`,
          stroke: tokens.line,
          'stroke-width': 1,
        }),
    items.length > 0 ? element('g', { id: 'legend', 'font-size': page.legendSize }, items) : '',
    page.sources
      ? element('g', { id: 'sources', 'font-size': TYPE.source, fill: tokens.muted }, [
          element(
            'text',
            { x: page.sources.heading.x, y: page.sources.heading.y, 'font-weight': 600 },
            escapeXml(page.sources.heading.text),
          ),
          ...page.sources.lines.map(({ text, x, y }) => element('text', { x, y }, escapeXml(text))),
        ])
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** What made the figure, as JSON in an element of its own. Keys in a fixed order, no times. */
function metadata({ metadata = {}, width, height, theme, language }: FigureInput): string {
  const content = sorted({ ...metadata, width, height, theme, language });
  return element(
    'metadata',
    {},
    element('entente:figure', { 'xmlns:entente': 'urn:entente:figure:1' }, escapeXml(JSON.stringify(content))),
  );
}
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}

function fontFaces({ fonts = [] }: FigureInput): string {
  if (fonts.length === 0) return '';
  return element(
    'style',
    {},
    fonts
      .map(
        ({ subset, weight, woff2 }) =>
          `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format('woff2');unicode-range:${unicodeRange(subset)}}`,
      )
      .join(''),
  );
}
