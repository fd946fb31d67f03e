/** What graph an address asks for, as far as its first letters tell; `location.ts` reads all of it. Pure. */
import type { SubgraphRequest } from '../../contract/index.js';

/** Parts of an address that make no difference to what is fetched first, nor to how it is laid out. */
const MAKE_NO_DIFFERENCE = ['select', 'fact', 'pair', 'paths', 'hide', 'list', 'group', 'style', 'lang'];

/** The core or everything, where the address asks for that as it is: unfiltered, by relations. Else null. */
export function scopeAsked(hash: string): 'core' | 'all' | null {
  let scope: 'core' | 'all' = 'core';
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [name = '', value = ''] = part.split('=');
    if (name === '' || MAKE_NO_DIFFERENCE.includes(name)) continue;
    if (name !== 'show' || (value !== 'core' && value !== 'all')) return null;
    scope = value;
  }
  return scope;
}

/** What is asked for core or everything. */
export const scopeRequest = <S extends 'core' | 'all'>(
  scope: S,
  filter: NonNullable<SubgraphRequest['filter']> = {},
  layers: NonNullable<SubgraphRequest['layers']> = [],
) => ({ scope, filter, layers });
