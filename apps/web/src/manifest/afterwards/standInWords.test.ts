import type { WayRowView } from '@siroop/domain'
import { expect, test } from 'vitest'
import { way as en } from '../../copy/en/afterwards/way.js'
import { way as nl } from '../../copy/nl/afterwards/way.js'
import { standInWords, wayInWords } from './standInWords.js'

const row = (change: Partial<WayRowView> = {}): WayRowView => ({
  ...{
    subject: 's1' as never,
    kind: 'step',
    text: 'Bellen.',
    owner: null,
    others: [],
    due: '2027-06-01',
    horizon: null,
  },
  ...{
    noticed: null,
    stand: null,
    standOn: null,
    late: null,
    bothAnd: false,
    nothingHappened: true,
    told: [],
    ...change,
  },
})
const dutch = (change: Partial<WayRowView>) => standInWords(row(change), nl, 'nl')

test('[WEB-350] how a step stands is said in words, with how late it is: never by a colour or a sign alone', () => {
  expect(dutch({})).toBe('afgesproken, klaar op 1 juni 2027')
  expect(dutch({ late: { unit: 'week', count: 3 } })).toBe('afgesproken, 3 weken te laat')
  expect(dutch({ stand: 'under-way', standOn: '2027-03-01', late: { unit: 'day', count: 1 } })).toBe(
    'loopt, 1 dag te laat',
  )
  expect(dutch({ stand: 'done', standOn: '2028-01-03', late: { unit: 'month', count: 7 } })).toBe(
    'gedaan op 3 januari 2028, 7 maanden later dan gedacht',
  )
  expect(dutch({ stand: 'stopped', standOn: '2027-07-01' })).toBe('gestopt op 1 juli 2027')
  expect(dutch({ horizon: '2030', due: '2030-12-31' })).toBe('afgesproken, mijlpaal voor 2030')
  expect(dutch({ horizon: 'Nu', due: null })).toBe('afgesproken, mijlpaal voor nu')
  expect(standInWords(row({ stand: 'done', standOn: '2027-05-01' }), en, 'en')).toBe('done on 1 May 2027')
})

test('[WEB-350] the whole route is told in counts; what there is none of is not said', () => {
  const late = { late: { unit: 'day', count: 2 } } as const
  const rows = [row({ stand: 'done', ...late }), row({ stand: 'done' }), row(late), row({ stand: 'under-way' })]
  expect(wayInWords(rows, nl)).toBe('2 stappen zijn gedaan, 1 loopt, 1 komt nog. 1 is te laat.')
  expect(wayInWords([row()], en)).toBe('1 still to come. Nothing is late.')
})
