import { expect, test } from 'vitest'
import { type Appointment, calendarFile } from './calendarFile.js'

const appointment = (change: Partial<Appointment> = {}): string =>
  calendarFile({
    uid: 'r1@siroop',
    sequence: 0,
    writtenAtMs: Date.parse('2026-11-27T10:00:00Z'),
    date: '2026-12-09',
    start: '19:30',
    end: '22:00',
    title: 'Welke ruimte geeft u?',
    place: 'dorpshuis',
    text: '',
    ...change,
  })
/** What a calendar reads: folded lines put together again. */
const read = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n')

test('[INVT-9] an evening stands in the zone of the region, with the rules of its clock', () => {
  const lines = read(appointment())
  expect(lines).toContain('DTSTART;TZID=Europe/Amsterdam:20261209T193000')
  expect(lines).toContain('DTEND;TZID=Europe/Amsterdam:20261209T220000')
  expect(lines).toContain('DTSTAMP:20261127T100000Z')
  expect(lines.filter((line) => line.startsWith('TZOFFSETTO'))).toEqual(['TZOFFSETTO:+0200', 'TZOFFSETTO:+0100'])
  expect(lines.filter((line) => /^(BEGIN|END):V/.test(line))).toEqual([
    'BEGIN:VCALENDAR',
    'BEGIN:VTIMEZONE',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})
test('[INVT-9] after midnight is the next day, without an hour it is a whole day', () => {
  expect(read(appointment({ date: '2026-12-31', end: '00:30' }))).toContain(
    'DTEND;TZID=Europe/Amsterdam:20270101T003000',
  )
  const whole = read(appointment({ start: null, end: null, date: '2027-02-28' }))
  expect(whole).toContain('DTSTART;VALUE=DATE:20270228')
  expect(whole).toContain('DTEND;VALUE=DATE:20270301')
})
test('[INVT-9] lines end with CR LF and hold 75 bytes, and no character is cut', () => {
  const title = 'Één avond over ruimte – 👩‍👩‍👧 voor iedereen, zegt de gemeente Polderrand aan de IJssel'
  const file = appointment({ title })
  const bytes = (line: string) => new TextEncoder().encode(line).length
  const lines = file.split('\r\n')
  expect(Math.max(...lines.map(bytes))).toBeLessThanOrEqual(75)
  expect(lines.some((line) => line.startsWith(' '))).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(file).not.toContain('\uFFFD')
  expect(read(file)).toContain(`SUMMARY:${title.replaceAll(',', '\\,')}`)
})
test('[INVT-9] nothing in a text becomes a line of its own', () => {
  const lines = read(
    appointment({ title: 'A\r\nATTENDEE:x', place: 'zaal 1; eerste, trap\\op', text: 'Een\n\nTwee\u0007' }),
  )
  expect(lines).toContain('SUMMARY:A\\nATTENDEE:x')
  expect(lines).toContain('LOCATION:zaal 1\\; eerste\\, trap\\\\op')
  expect(lines).toContain('DESCRIPTION:Een\\n\\nTwee ')
  expect(lines.some((line) => line.startsWith('ATTENDEE'))).toBe(false)
})
