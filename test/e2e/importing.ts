/** Files to import, and the import dialog as a reader works it. */
import { expect } from 'vitest';
import type { Visit } from './harness.js';

export interface GivenFile {
  name: string;
  text: string;
  /** As which it is written; default UTF-8. */
  encoding?: BufferEncoding;
}

export const visits: GivenFile = {
  name: 'Visites 2024.csv',
  text: 'source,target,relation,date,nights\nalba,berto,visited,2024-05-16,3\nberto,carmen,visited,2024-10-23,2\ncarmen,alba,met,2024-07,1\n',
};
/** Ends named by people, not by a header that anybody knows; the third line lacks an end. */
export const unmapped: GivenFile = {
  name: 'who.csv',
  text: 'who,whom,verb\nalba,berto,hired\nberto,,hired\ncarmen,alba,met\n',
};

export const buffers = (files: readonly GivenFile[]) =>
  files.map(({ name, text, encoding }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, encoding) }));

export async function choose({ page }: Visit, ...files: GivenFile[]): Promise<void> {
  await page.keyboard.press('m');
  await page.locator('dialog input[type=file]').setInputFiles(buffers(files));
}
export async function drop({ page }: Visit, onto: string, ...files: GivenFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent(onto, 'dragenter', { dataTransfer: transfer });
  await page.locator('.drop-target').waitFor();
  await page.dispatchEvent(onto, 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent(onto, 'drop', { dataTransfer: transfer });
  await expect.poll(() => page.locator('.drop-target').count()).toBe(0);
}
export const press = ({ page }: Visit, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
export const cells = async ({ page }: Visit, table: string) =>
  page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())));
