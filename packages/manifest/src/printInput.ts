import type { FrozenManifest, FrozenOrganisation, Locale, ManifestEdition } from '@siroop/domain'
import type { SealedWith } from './sealedWith.js'
import { printWords } from './words/printWords.js'
import type { PrintWords } from './words/words.js'

/** A font that is put into the document itself. */
export interface FontFace {
  readonly family: string
  readonly style: 'normal' | 'italic'
  /** CSS `font-weight` descriptor: `200 900`. */
  readonly weight: string
  /** CSS `unicode-range` descriptor. */
  readonly unicodeRange: string
  /** `data:font/woff2;base64,…`; nothing else is fetched. */
  readonly dataUrl: string
}
/** Everything that is printed. Pure data: the same input gives the same HTML, to the byte. */
export interface PrintInput {
  /** With personal details for the copy of those who signed; without them the places stay unnamed. */
  readonly edition: ManifestEdition
  /** The text of the edition before, of which the differences are told; null or absent for the first one. */
  readonly before?: FrozenManifest | null
  /** Language of Siroop's own words. The frozen text keeps its own language. */
  readonly locale: Locale
  /** Moment that the signatures and answers were read, whole ms since 1970. */
  readonly standOpMs: number
  /** Hash of the last entry of the register, 64 hex characters; null for a demo or a rehearsal. */
  readonly registerHead: string | null
  /** Address of the manifest page, printed with a QR code; null when there is no public address. */
  readonly address: string | null
  /** What the document says of its own seal; null when it gets none: a reading copy in another language. */
  readonly sealedWith: SealedWith | null
  readonly fonts: readonly FontFace[]
  /** `data:image/png;base64,…` per hash of a logo; one that is not there is not printed. */
  readonly logos?: Readonly<Record<string, string>>
}

/** What the pages need besides the input. */
export interface PrintContext extends PrintInput {
  readonly words: PrintWords
  readonly organisation: (id: string) => FrozenOrganisation | undefined
}

/** Looks the words and organisations up once. */
export function printContext(input: PrintInput): PrintContext {
  const byId = new Map<string, FrozenOrganisation>(input.edition.frozen.organisations.map((one) => [one.id, one]))
  return { ...input, words: printWords[input.locale], organisation: (id) => byId.get(id) }
}
