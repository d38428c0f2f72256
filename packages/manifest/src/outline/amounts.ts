import type { Locale } from '@siroop/domain'

/**
 * `€ 12.000` (nl) or `€12,000` (en) of a canonical decimal, digit by digit: no amount is rounded. A text of another form
 * comes back as it is.
 */
export function amountInWords(
  decimal: string,
  { locale, inEuros }: { readonly locale: Locale; readonly inEuros: boolean },
): string {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  if (whole === undefined) return decimal
  const [between, point] = locale === 'nl' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, between)
  const cents = fraction === undefined ? '' : `${point}${inEuros ? fraction.padEnd(2, '0') : fraction}`
  // A line does not end between the sign and the amount.
  const euro = inEuros ? (locale === 'nl' ? '€\u00a0' : '€') : ''
  return `${sign}${euro}${grouped}${cents}`
}
