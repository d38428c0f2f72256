/** A sentence for a user in both languages of the interface: B1, u-form, says what the user can do. */
export interface Bilingual {
  readonly nl: string
  readonly en: string
}
