import { subjectId } from '@siroop/domain'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { manifestCopy } from '../../copy/manifest.js'
import { ToCheckin, type ToCheckinProps } from './ToCheckin.js'

beforeAll(() => manifestCopy.load('nl'))
const subject = subjectId('z1')
const take: ToCheckinProps['take'] = async () => ({ ok: true, value: {} })
const waits = { id: 't1', subject, text: 'Nu.', on: '2027-06-22', from: 'routeTeam' } as const
const buttonsOf = (change: Partial<ToCheckinProps>) => {
  const page = renderToStaticMarkup(
    <ToCheckin subject={subject} locale="nl" list={[]} thinner={false} take={take} {...change} />,
  )
  return { page, buttons: [...page.matchAll(/<button[^>]*>([^<]*)/g)].map(([, words]) => words) }
}

test('[WEB-421] a sentence is taken along, put back where it says less, and taken off; who may not reads the list', () => {
  expect(buttonsOf({}).buttons).toEqual(['Neem mee naar de check-in'])
  expect(buttonsOf({ thinner: true }).buttons).toEqual(['Neem mee naar de check-in', 'Zet de zin terug'])
  const talk = [{ ...waits, how: 'talk', restore: null }] as const
  expect(buttonsOf({ list: talk, thinner: true }).buttons).toEqual(['Haal van de lijst', 'Zet de zin terug'])
  const restore = [{ ...waits, how: 'restore', restore: 'Toen.' }] as const
  expect(buttonsOf({ list: restore, thinner: true }).buttons).toEqual(['Haal van de lijst'])
  const stranger = buttonsOf({ list: restore, take: null })
  expect(stranger.buttons).toEqual([])
  expect(stranger.page).toContain('Toen.')
  expect(stranger.page).toContain('Door het veranderteam, 22 juni 2027.')
  expect(buttonsOf({ take: null }).page).toBe('')
})
