import { type ParticipantNow, type PollNow, stepId, subjectId } from '@siroop/domain'
import { milestones, promised, sentences } from '../../promised.js'
import { at, type Part } from '../at.js'
import { texts } from '../fixtures.js'
import { thick } from '../polls.js'

const items = sentences.map((text, place): PollNow['items'][number] => ({
  subject: subjectId(`z-${place}`),
  text,
  index: place + 1,
  of: sentences.length,
  attempt: 1,
  finding: null,
  status: 'open',
  result: null,
  record: null,
  own: [],
}))
const then: PollNow = {
  ...thick,
  texts: { ...texts('zinnen', 'Toen en nu', 'Hoe staat deze zin er nu voor?'), kind: 'checkin' },
  step: stepId('zinnen'),
  items,
}
const now = 'In twee dorpen bellen wij binnen een week. In de andere vier ligt een brief al zes weken.'
const recorded: PollNow = {
  ...then,
  items: items.map((item, place) => ({
    ...item,
    own: [
      { question: 'stance', option: place === 2 ? 'slap' : 'dik', reason: place === 2 ? 'Er belde niemand.' : null },
    ],
    ...(place === 2
      ? {
          status: 'decided',
          result: { countsVisible: false, counts: [] },
          record: { answers: { stance: 'slap' }, disagreed: [], reason: now, chosen: false },
        }
      : {}),
  })),
}
const told: ParticipantNow = {
  kind: 'promises',
  texts: { ...texts('route', 'De toezeggingen', 'Hoe staat elke toezegging ervoor?'), kind: 'checkin' },
  ...promised,
}
const earlier = {
  earlier: {
    title: 'Manifest Polderrand 2040',
    edition: 1,
    agreedOn: '2025-11-17',
    typed: false,
    sentences: 5,
    promises: 4,
    milestones: 2,
    talks: 0,
  },
}

/** A check-in about an earlier manifest. */
export const checkinStates: Readonly<Record<string, Part>> = {
  'then-now': at(then, earlier),
  'then-now-said': at(recorded, earlier),
  promised: at(told, earlier),
  'promised-milestones': at({ ...told, promises: [...promised.promises.slice(0, 2), ...milestones] }, earlier),
  'promised-none': at({ ...told, promises: [] }, earlier),
}
