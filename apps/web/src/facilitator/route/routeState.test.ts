import { type CommitmentView, noteId, organisationId, type RouteView } from '@siroop/domain'
import { expect, test } from 'vitest'
import { openCommitment, passes, type RouteFilter, routeStand } from './routeState.js'

const commitment = (id: string, change: Partial<CommitmentView> = {}): CommitmentView => ({
  subject: noteId(id),
  text: id,
  status: 'unasked',
  asked: null,
  asksState: false,
  refusedBy: [],
  acceptedOn: null,
  paper: null,
  due: null,
  firstStep: null,
  firstStepBy: null,
  seen: null,
  means: null,
  effort: null,
  partners: [],
  leftAsked: null,
  ownerName: null,
  milestones: [],
  needs: [],
  serves: { ambitions: 1, organisations: 1 },
  stepping: null,
  takenFrom: [],
  ...change,
})
const route = (...commitments: readonly CommitmentView[]): RouteView => ({
  commitments,
  offRoute: [],
  today: '2026-10-15',
  trials: null,
})
const ggd = organisationId('ggd')

test('[WEB-84] the first action that still waits lies open, unless another one was chosen or is shown to the room', () => {
  const all = route(commitment('a', { status: 'accepted', asked: ggd }), commitment('b'), commitment('c'))
  expect(openCommitment(all, { chosen: null, pointedAt: null })?.text).toBe('b')
  expect(openCommitment(all, { chosen: null, pointedAt: noteId('c') })?.text).toBe('c')
  expect(openCommitment(all, { chosen: noteId('a'), pointedAt: noteId('c') })?.text).toBe('a')
  expect(openCommitment(route(), { chosen: null, pointedAt: null })).toBeNull()
})

test('[WEB-84] asked and not answered is counted until it is left with a reason; a shelved action waits for nobody', () => {
  const stand = routeStand(
    route(
      commitment('a', { status: 'asked', asked: ggd }),
      commitment('b', { status: 'later', asked: ggd, leftAsked: 'na de raad' }),
      commitment('c', { status: 'shelved' }),
      commitment('d'),
    ),
  )
  expect(stand).toEqual({ accepted: 0, asked: 2, open: 1, unanswered: 1, late: 0 })
})

test('[WEB-84] a first step more than thirty days after the yes is told', () => {
  const accepted = { status: 'accepted', asked: ggd, acceptedOn: '2026-10-15' } as const
  const stand = routeStand(
    route(
      commitment('a', { ...accepted, firstStepBy: '2026-11-14' }),
      commitment('b', { ...accepted, firstStepBy: '2026-11-15' }),
    ),
  )
  expect(stand).toMatchObject({ accepted: 2, late: 1 })
})

test('[WEB-84] the steps with little effort, and those that serve two ambitions and two organisations, are found apart', () => {
  const all = [
    commitment('a', { effort: 'low' }),
    commitment('b', { effort: 'high', serves: { ambitions: 2, organisations: 2 } }),
    commitment('c', { effort: 'low', serves: { ambitions: 2, organisations: 1 } }),
  ]
  const shown = (filter: RouteFilter) => all.filter((one) => passes(filter, one)).map(({ text }) => text)
  expect(shown('all')).toEqual(['a', 'b', 'c'])
  expect(shown('low')).toEqual(['a', 'c'])
  expect(shown('both-and')).toEqual(['b'])
})
