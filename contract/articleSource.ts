/** Where an article appeared, as its reader enters it: checked here for page, server and command line. */
import { z } from 'zod';

/** Text of one line, without characters that turn or hide what stands beside them. */
const Line = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(200)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, 'must be one line of plain text');

/** An address of the web, and none that carries a password. */
const isWebAddress = (text: string): boolean => {
  if (!/^https?:\/\/[^\s<>"'`\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname !== '';
};
export const WebAddress = z
  .string()
  .trim()
  .max(2_000)
  .refine(isWebAddress, 'must be an address that begins with http:// or https://');

/** Whether a day, a month or a year is meant, it must be one of the calendar. */
const isDate = (text: string): boolean => {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const day = new Date(`${text}${'-01'.repeat((10 - text.length) / 3)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
const ArticleDate = z.string().trim().refine(isDate, 'must be a date: 2024-06-19, 2024-06 or 2024');

/** What is left out stays as it is; null takes back what was entered, and the data set's own holds again. */
export const ArticleSource = z.strictObject({
  outlet: Line.nullable().optional(),
  author: Line.nullable().optional(),
  url: WebAddress.nullable().optional(),
  date: ArticleDate.nullable().optional(),
});
export type ArticleSource = z.infer<typeof ArticleSource>;
export const SOURCE_FIELDS = ['outlet', 'author', 'url', 'date'] as const satisfies (keyof ArticleSource)[];
export type SourceField = (typeof SOURCE_FIELDS)[number];
