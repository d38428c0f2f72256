import type { Locale } from '@siroop/domain'

/** Pictures that a document may hold; each is drawn from the frozen text alone. */
export type ExportPicture = 'values' | 'line' | 'route'
/** A part of a document for other programs. Typed text is plain: who writes the file escapes it for that file. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly lang: Locale }
  | { readonly kind: 'text'; readonly text: string; readonly lang: Locale; readonly tone: 'plain' | 'quote' | 'small' }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      /** Lines of one item: its own words first. */
      readonly items: readonly (readonly string[])[]
      readonly lang: Locale
    }
  | {
      readonly kind: 'table'
      /** Says what the table is, for who does not see it. */
      readonly name: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly lang: Locale
    }
  | { readonly kind: 'picture'; readonly picture: ExportPicture; readonly alt: string; readonly lang: Locale }

/** A document as blocks, in reading order, with what every copy says of itself in its foot. */
export interface ExportDocument {
  readonly title: string
  /** A letter begins with whom it is for, and not with its title. */
  readonly isLetter?: true
  readonly locale: Locale
  readonly blocks: readonly Block[]
  /** Which edition, which fingerprint, which state of the register; for the foot of every page. */
  readonly foot: string
}
