import { organisationId, participantId, workshopId } from '@siroop/domain'
import type { ReactElement } from 'react'
import { HandoversPage } from '../../src/facilitator/handover/HandoversPage.js'
import type { Handovers, OrganisationHandovers } from '../../src/facilitator/handover/handoversApi.js'
import { answerWith } from '../answers.js'
import { Story } from './story.js'

const atMs = Date.parse('2026-11-24T09:00:00Z')
const dayMs = 86_400_000
const one = (id: string, change: Partial<OrganisationHandovers> = {}): OrganisationHandovers => ({
  organisation: organisationId(id),
  state: 'signed',
  signed: { name: 'Marit Hoekstra', function: 'bestuurder', atMs },
  chain: [],
  waiting: null,
  mayAsk: true,
  ...change,
})
const answer = (id: string, kind: 'with-remark' | 'not', number: number) => ({
  organisation: organisationId(id),
  askedAtMs: atMs,
  answer: { kind, atMs: atMs + number * 100 * dayMs, number },
  details: { name: 'Karim el Amrani', function: 'directeur', remark: 'De eerste stap kan pas na de zomer.' },
})
const waiting = (endsAtMs: number) => ({
  successor: participantId('t-anna'),
  name: 'Anna Bos',
  askedAtMs: atMs + 300 * dayMs,
  endsAtMs,
})
const page = (handovers: Handovers | undefined) => {
  const { organisations } = new Story().open().view()
  const workshop = {
    id: workshopId('w1'),
    kind: 'real' as const,
    title: 'Visie 2040 in Polderrand',
    region: 'Polderrand',
    locale: 'nl' as const,
    document: 'manifest' as const,
  }
  answerWith(handovers === undefined ? {} : { '/api/workshops/w1/successors': handovers })
  return <HandoversPage view={{ workshop, organisations, manifestPath: '/m/abcdefghij234567' }} />
}
const all = [
  one('welzijn', { chain: [answer('welzijn', 'with-remark', 1), answer('welzijn', 'not', 2)] }),
  one('ggd', { waiting: waiting(Date.parse('2090-01-01T09:00:00Z')) }),
  one('gemeente', { waiting: waiting(atMs) }),
  one('corporatie'),
  one('politie', { state: 'declined', signed: null, mayAsk: false }),
]

/** The page with new board members. */
export const handoverStates: Readonly<Record<string, () => ReactElement>> = {
  handovers: () => page({ edition: 1, organisations: all }),
  'handovers-ask': () => page({ edition: 1, organisations: all }),
  'handovers-none': () => page(null),
  'handovers-away': () => page(undefined),
}
