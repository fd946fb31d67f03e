/** Where in a row of CSV the bytes are, by the quotes before them. Pure. */

const [QUOTE, LINE_FEED, BLANK] = [0x22, 0x0a, 0x20];

/** `blank`: behind blanks alone; `opened`: behind a quote that begins a field; `pair`: behind two. */
export type Place = 'start' | 'blank' | 'plain' | 'opened' | 'pair' | 'quoted' | 'closed';

/** The byte that parts fields; -1 where it is none. */
export const separatorByte = (delimiter: string): number => (delimiter.length === 1 ? delimiter.charCodeAt(0) : -1);

/** Behind a byte more. `separator`: the byte that parts fields. Rows end in line feeds. */
export function placeBehind(place: Place, byte: number, separator: number): Place {
  const quote = byte === QUOTE;
  const ends = byte === separator || byte === LINE_FEED;
  switch (place) {
    case 'start':
      return quote ? 'opened' : ends ? 'start' : byte === BLANK ? 'blank' : 'plain';
    case 'blank':
      return ends ? 'start' : byte === BLANK ? 'blank' : 'plain';
    case 'plain':
      return ends ? 'start' : 'plain';
    case 'opened':
      return quote ? 'pair' : 'quoted';
    // A third quote belongs to the text.
    case 'pair':
      return quote ? 'quoted' : ends ? 'start' : 'plain';
    case 'quoted':
      return quote ? 'closed' : 'quoted';
    case 'closed':
      return quote ? 'quoted' : ends ? 'start' : 'plain';
  }
}
