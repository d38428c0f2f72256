/** One appointment for somebody's calendar. Texts are plain prose. */
export interface Appointment {
  /** The same for the same appointment, for ever: a calendar that has it changes it. */
  readonly uid: string
  /** One more whenever something of it changed. */
  readonly sequence: number
  /** When this was written, whole ms since 1970. */
  readonly writtenAtMs: number
  /** YYYY-MM-DD in the region's time zone. */
  readonly date: string
  /** HH:MM in the region's time zone; null: the whole day. */
  readonly start: string | null
  /** HH:MM; earlier than the start: the day after. Null: as long as a calendar makes it. */
  readonly end: string | null
  readonly title: string
  readonly place: string
  readonly text: string
}

/**
 * The region's clock as rules, which a calendar needs to show the right hour wherever it is read: last Sunday of March and
 * of October (directive 2000/84/EC).
 */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/**
 * A calendar file (RFC 5545) with one appointment: lines end with CR LF and hold at most 75 bytes, texts are escaped, and
 * nothing in a text becomes a property of its own. Rule: SPEC INVT-9.
 */
export function calendarFile(one: Appointment): string {
  const day = (date: string) => date.replaceAll('-', '')
  const at = (date: string, time: string) => `TZID=Europe/Amsterdam:${day(date)}T${time.replace(':', '')}00`
  const { date, start, end } = one
  const until = end !== null && start !== null && end <= start ? dayAfter(date) : date
  const when =
    start === null
      ? [`DTSTART;VALUE=DATE:${day(date)}`, `DTEND;VALUE=DATE:${day(dayAfter(date))}`]
      : [`DTSTART;${at(date, start)}`, ...(end === null ? [] : [`DTEND;${at(until, end)}`])]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Siroop//Uitnodiging//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(start === null ? [] : zone),
    'BEGIN:VEVENT',
    `UID:${one.uid}`,
    `DTSTAMP:${stamp(one.writtenAtMs)}`,
    `SEQUENCE:${one.sequence}`,
    ...when,
    `SUMMARY:${escaped(one.title)}`,
    ...(one.place === '' ? [] : [`LOCATION:${escaped(one.place)}`]),
    ...(one.text === '' ? [] : [`DESCRIPTION:${escaped(one.text)}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const stamp = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '')
/** RFC 5545, 3.3.11. A control character is in no text of a calendar. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll('\n', '\\n')

/** Most bytes of a line without its end (RFC 5545, 3.1). */
const longest = 75
const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
/** A long line goes on in the next one after a space; never within a character. */
function folded(line: string): string {
  let bytes = 0
  let made = ''
  for (const character of line) {
    const more = bytesOf(character)
    if (bytes + more > longest) {
      made += '\r\n '
      bytes = 1
    }
    made += character
    bytes += more
  }
  return made
}
