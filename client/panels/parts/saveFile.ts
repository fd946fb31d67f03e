/** Saves files through the browser's downloads. */

/** Saves `content` under `name`. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain;charset=utf-8'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
  click(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Saves what an address answers under the name the server gives it; the browser shows the progress. */
export const saveFrom = (url: string): void => click(url, '');

function click(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

/** `Putin — Kim, juin 2024` → `putin-kim-juin-2024`; never empty, at most 60 characters. */
export function fileStem(title: string): string {
  const stem = title
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return stem === '' ? 'entente' : stem;
}
