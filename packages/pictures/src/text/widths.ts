/**
 * The two voices of Siroop: `voice` is Source Serif 4 (what people wrote), `ui` is Atkinson (what Siroop says). Source
 * Serif has wider letters when it is small: `voiceLarge` is for sizes from 30 on, `voice` from 20, `voicePrint` from 11
 * (a printed page), `voiceSmall` below.
 */
export type Face = VoiceFace | 'ui'

/** The four sizes of what people wrote. */
export type VoiceFace = 'voiceLarge' | 'voice' | 'voicePrint' | 'voiceSmall'

/** The face of what people wrote at a font size in units of the picture. A browser chooses the letters by the same number. */
export const voiceAt = (size: number): VoiceFace =>
  size >= 30 ? 'voiceLarge' : size >= 20 ? 'voice' : size >= 11 ? 'voicePrint' : 'voiceSmall'

type Table = readonly (readonly [hundredths: number, characters: string])[]

/**
 * Advance per character in hundredths of the font size: the widest of the weights 400 to 560 (Atkinson: 640) and of the
 * sizes a face is for (8 to 60), without kerning, rounded up. Measured once in a browser; a test there looks at lines.
 */
const tables: Readonly<Record<Face, Table>> = {
  voiceLarge: [
    [20, "'"],
    [22, '‘’'],
    [24, ' '],
    [28, 'ĭ'],
    [30, '!,.:;ijl|¡¦·ìíîïĩīįıļł'],
    [32, '-ľ•'],
    [34, '[]ft{}°ŀťŧ'],
    [36, '()/\\ªſ'],
    [38, 'IJ²³¹º'],
    [40, '"Ĭ'],
    [42, '?`¨¯´¸¿“”„'],
    [44, '*rsŗř'],
    [46, 'zżž'],
    [48, '®'],
    [50, 'c§«»ĉċč'],
    [52, '0123456789$S_aegvxy¢£¤¥ĕėęě–€'],
    [54, '+<=>^~¬±×ð÷'],
    [56, '#Zkoqøĳĸ'],
    [58, 'FLPbdµþđĿŁ'],
    [60, 'EhnpuÞħŋ'],
    [62, 'BCT¶ß'],
    [64, 'Y'],
    [66, 'ARVX'],
    [68, 'GKŦ'],
    [70, 'DOQÐØĐ'],
    [72, '&NUŊ'],
    [76, 'w©'],
    [78, 'HæĦŉ'],
    [80, '…'],
    [82, '—'],
    [84, '¼¾Ĳ'],
    [86, '@œ'],
    [88, '%M½'],
    [90, 'm'],
    [92, 'ÆŒ'],
    [96, 'W'],
    [100, '→'],
  ],
  voice: [
    [22, "'‘’"],
    [24, ' '],
    [30, ',.:;j|¦·'],
    [32, '!il¡ìíîïĩīįıļľłĭ•'],
    [34, '-[]ft°ŀťŧ'],
    [36, '()/\\{}ªſ'],
    [38, 'I²³¹º'],
    [40, '"J'],
    [42, '`¨¯´¸'],
    [44, '*?r¿ŗř“”„'],
    [46, 'szżž'],
    [48, '®'],
    [50, 'cĉċč'],
    [52, '0123456789$aevy¢£¤¥§«»ĕėęě€'],
    [54, '+<=>S^_gx~¬±×÷–'],
    [56, '#Zoðøĳ'],
    [58, 'Fdkqµþđĸ'],
    [60, 'LPbpuĿŁ'],
    [62, 'EThn¶Þßħŋ'],
    [64, 'BCY'],
    [66, 'X'],
    [68, 'AKRVŦ'],
    [70, 'G'],
    [72, '&DOQÐØĐ'],
    [74, 'NUŊ'],
    [76, '©'],
    [78, 'w'],
    [80, 'HæĦŉ'],
    [84, 'Ĳ—…'],
    [86, '@¼¾'],
    [88, 'œ'],
    [90, '%½'],
    [92, 'MmÆ'],
    [94, 'Œ'],
    [98, 'W'],
    [100, '→'],
  ],
  voicePrint: [
    [21, "'"],
    [24, ' '],
    [25, '‘’'],
    [30, '|¦'],
    [31, '!,.:;¡·'],
    [32, '•'],
    [33, 'j'],
    [34, 'ŧ-'],
    [35, 'ilìíîïĩīĭįıļł'],
    [36, '°ľ'],
    [37, '/[\\]'],
    [38, 'ſ{}ŀ'],
    [39, 'fItť'],
    [40, '()J`¨ª¯²³´¸¹'],
    [43, '"?º¿'],
    [47, '®*'],
    [48, '“”„'],
    [49, 'rsŗř'],
    [52, '¤§zżž'],
    [53, '_–'],
    [54, 'cĉċč'],
    [55, '#$+<=>^~¢£¥¬±×÷€eĕėęě'],
    [56, 'ĳ0123456789'],
    [57, 'a'],
    [58, 'S'],
    [59, 'ð'],
    [60, 'g«»'],
    [61, 'Zoxø'],
    [62, '¶v'],
    [63, 'FLĿŁy'],
    [64, 'kqĸ'],
    [65, 'Þbdpµþđ'],
    [66, 'EPu'],
    [67, 'TŦhnßħŋ'],
    [68, 'BC'],
    [69, 'XY'],
    [73, 'RV'],
    [74, 'A'],
    [75, '&GK'],
    [76, '©OQØ'],
    [77, 'DÐĐ'],
    [78, 'U'],
    [79, 'NŊ'],
    [83, 'Ĳ—HĦ'],
    [86, 'æ…'],
    [87, '@'],
    [88, 'ŉ'],
    [89, 'w'],
    [94, 'œ'],
    [95, '¼¾'],
    [96, 'M'],
    [98, 'Æ%½'],
    [99, 'mŒ'],
    [100, '→'],
    [105, 'W'],
  ],
  voiceSmall: [
    [22, "'"],
    [26, ' ‘’'],
    [30, '|¦'],
    [32, '!,.:;¡·•'],
    [34, 'jŧ'],
    [36, '-'],
    [38, '/[\\]fil°ìíîïĩīįıļľłſĭ'],
    [40, 'It{}ŀť'],
    [42, '()J`¨ª¯²³´¸¹'],
    [44, '"?º¿'],
    [48, '®'],
    [50, '*“”„'],
    [52, 'rs¤§ŗř'],
    [54, '_zżž–'],
    [56, '#$+<=>^c~¢£¥¬±×÷ĉċčĳ€'],
    [58, '0123456789eĕėęě'],
    [60, 'Sað'],
    [62, 'g'],
    [64, 'Zox«¶»ø'],
    [66, 'FLkqvÞĸĿŁ'],
    [68, 'EPTbdpyµþđŦ'],
    [70, 'BChnußħŋ'],
    [72, 'XY'],
    [76, '&RV©'],
    [78, 'ADGKOQÐØĐ'],
    [80, 'NUŊ'],
    [84, 'Ĳ—'],
    [86, 'HĦ'],
    [88, '@æ…'],
    [94, 'wŉ'],
    [98, 'M¼¾œ'],
    [100, 'Æ→'],
    [102, '%m½Œ'],
    [108, 'W'],
  ],
  ui: [
    [22, "'"],
    [26, 'j|¦'],
    [28, ',.:;´`¹‘’'],
    [32, ' !il¡¸·ìíîïĩīįıļľłſĭ'],
    [34, '()[ŧ'],
    [36, ']f'],
    [38, '"-rt{}¯'],
    [40, '_ª°²ºŀ'],
    [42, 'I³'],
    [44, '1/\\¨•'],
    [48, '“”„'],
    [50, '*z'],
    [52, 'csvy¢¶¿–'],
    [54, '7?x×'],
    [56, 'JLaek~§đħĸŋ'],
    [58, '2<>F^hnouµøĳ'],
    [60, '39ETbdgpq¤ðþ'],
    [62, '5$+SZ¬±ß÷'],
    [64, '468=BPVY£¥«»Þ'],
    [66, '0CKR'],
    [68, 'AX€'],
    [70, 'DU'],
    [74, '&wGHNÐĐĦŊ'],
    [76, '#OQØ'],
    [78, '…'],
    [80, '@©®'],
    [84, 'Ĳ—'],
    [86, 'M¼½'],
    [88, 'mæ'],
    [90, 'W'],
    [92, '¾'],
    [96, '%Æœ'],
    [104, 'ŒŴ→'],
  ],
}

const spread = (table: Table): ReadonlyMap<string, number> =>
  new Map(table.flatMap(([hundredths, characters]) => [...characters].map((one) => [one, hundredths / 100] as const)))
const known: Readonly<Record<Face, ReadonlyMap<string, number>>> = {
  voiceLarge: spread(tables.voiceLarge),
  voice: spread(tables.voice),
  voicePrint: spread(tables.voicePrint),
  voiceSmall: spread(tables.voiceSmall),
  ui: spread(tables.ui),
}

const nothing = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u
const pictogram = /^\p{Extended_Pictographic}$/u
const alphabet = /^[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Latin}]$/u
/** Arabic presentation forms that are a whole sentence in one character. */
const sentence = /^[\u{FDF0}-\u{FDFD}]$/u

/**
 * Width of one code point as a share of the font size. What the two fonts do not have is drawn by a font that nobody
 * knows, so it is estimated wide; the picture also clips such a text to its box.
 */
export function codePointWidth(character: string, face: Face): number {
  const width = known[face].get(character)
  if (width !== undefined) return width
  if (nothing.test(character)) return 0
  const base = character.normalize('NFD')[0] ?? ''
  const plain = base === character ? undefined : known[face].get(base)
  if (plain !== undefined) return plain + 0.02
  if (sentence.test(character)) return 12
  if (pictogram.test(character)) return 1.4
  return alphabet.test(character) ? 1 : 1.3
}

/** True when both fonts have all of the text, so that its measured width is certain. */
export const isMeasured = (text: string, face: Face): boolean =>
  [...text.normalize('NFC')].every((one) => known[face].has(one) || known[face].has(one.normalize('NFD')[0] ?? ''))
