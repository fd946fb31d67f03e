/** Words about encodings of texts: which letters each is for. */
import type { Encoding } from '../../../contract/index.js';
import { bilingual } from '../bilingual.js';

type Groups = readonly (readonly [letters: string, encodings: readonly Encoding[]])[];

const unicode = ['UTF-8', 'UTF-16LE', 'UTF-16BE'] as const;
const western = ['Windows-1252', 'ISO-8859-15', 'Macintosh'] as const;
const central = ['Windows-1250', 'ISO-8859-2'] as const;
const baltic = ['Windows-1257', 'ISO-8859-4', 'ISO-8859-13'] as const;
const cyrillic = ['Windows-1251', 'KOI8-R', 'KOI8-U', 'ISO-8859-5', 'IBM866', 'X-Mac-Cyrillic'] as const;
const greek = ['Windows-1253', 'ISO-8859-7'] as const;
const turkish = ['Windows-1254', 'ISO-8859-3'] as const;
const northern = ['ISO-8859-10', 'ISO-8859-14'] as const;
const hebrew = ['Windows-1255', 'ISO-8859-8'] as const;
const arabic = ['Windows-1256', 'ISO-8859-6'] as const;
const eastern = ['Windows-1258', 'Windows-874'] as const;
const japanese = ['Shift_JIS', 'EUC-JP', 'ISO-2022-JP'] as const;
const chinese = ['GB18030', 'Big5'] as const;
const korean = ['EUC-KR'] as const;

export const encodingWords = bilingual({
  en: {
    encoding: 'Encoding of letters',
    detected: 'detected from the file',
    groups: [
      ['All languages (Unicode)', unicode],
      ['Western Europe', western],
      ['Central Europe', central],
      ['Baltic', baltic],
      ['Cyrillic', cyrillic],
      ['Greek', greek],
      ['Turkish, Maltese', turkish],
      ['Nordic, Celtic', northern],
      ['Hebrew', hebrew],
      ['Arabic', arabic],
      ['Vietnamese, Thai', eastern],
      ['Japanese', japanese],
      ['Chinese', chinese],
      ['Korean', korean],
    ] as Groups,
  },
  fr: {
    encoding: 'Encodage des lettres',
    detected: 'd’après le fichier',
    groups: [
      ['Toutes les langues (Unicode)', unicode],
      ['Europe de l’Ouest', western],
      ['Europe centrale', central],
      ['Balte', baltic],
      ['Cyrillique', cyrillic],
      ['Grec', greek],
      ['Turc, maltais', turkish],
      ['Nordique, celtique', northern],
      ['Hébreu', hebrew],
      ['Arabe', arabic],
      ['Vietnamien, thaï', eastern],
      ['Japonais', japanese],
      ['Chinois', chinese],
      ['Coréen', korean],
    ],
  },
});
