import type { Locale } from '@siroop/domain'

/**
 * A number as people type it, in the one form in which Siroop keeps it: `€ 12.000,50` becomes `12000.5`. In Dutch a point with
 * three digits behind it parts thousands and a comma begins the cents; in English the other way round. Null: no number.
 */
export function typedNumber(typed: string, locale: Locale): string | null {
  const plain = typed.replace(/[\s\u00a0\u202f€]/g, '').replace(/^\u2212/, '-')
  const [thousands, decimal] = locale === 'nl' ? ['.', ','] : [',', '.']
  const grouped = new RegExp(`^-?\\d{1,3}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`)
  const bare = grouped.test(plain) ? plain.replaceAll(thousands, '') : plain
  const found = /^(-?)(\d{1,15})(?:[.,](\d{1,6}|-))?$/.exec(bare)
  if (!found) return null
  const [, minus = '', whole = '', part = ''] = found
  const behind = part.replace(/^-$/, '').replace(/0+$/, '')
  const number = `${whole.replace(/^0+(?=\d)/, '')}${behind === '' ? '' : `.${behind}`}`
  return number === '0' ? '0' : `${minus}${number}`
}
