/** Markdown without the blanks and dashes that only align the columns of its tables. */
export const unpadded = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) =>
      line.startsWith('|')
        ? line
            .replace(/ *\| */g, ' | ')
            .replace(/-+/g, '-')
            .trim()
        : line,
    )
    .join('\n');
