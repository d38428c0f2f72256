/** Text as XML character data and as the value of an attribute in double quotes. Characters that XML forbids are left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')

/** A coordinate with at most two decimals: the same bytes on every machine. */
export const coordinate = (value: number): string => {
  const rounded = Math.round(value * 100) / 100
  return Object.is(rounded, -0) ? '0' : String(rounded)
}

type Attributes = Readonly<Record<string, string | number | null>>

/** One element; numbers are rounded, `null` leaves an attribute out, every value is escaped. `inside` is markup. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : escapeXml(value ?? '')}"`)
    .join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** What every picture says to somebody who does not see it. */
export interface PictureText {
  /** Prefix of the ids inside; unique on the page. Letters, digits and hyphens, others are left out. */
  readonly id: string
  readonly title: string
  readonly description: string
}

/** A part of the plane that is shown. */
export interface ViewBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The frame of a picture: `role="img"`, a title and a description. */
export function pictureSvg(text: PictureText, view: ViewBox, inside: string): string {
  const id = text.id.replace(/[^A-Za-z0-9-]/g, '')
  const box = [view.x, view.y, view.width, view.height].map(coordinate).join(' ')
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: box,
      role: 'img',
      'aria-labelledby': `${id}-t`,
      'aria-describedby': `${id}-d`,
    },
    element('title', { id: `${id}-t` }, escapeXml(text.title) || ' ') +
      element('desc', { id: `${id}-d` }, escapeXml(text.description) || ' ') +
      inside,
  )
}
