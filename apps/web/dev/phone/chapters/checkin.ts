import { type MirrorNow, type ParticipantNow, type PollNow, stepId, subjectId } from '@siroop/domain'
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
const values = [
  ['w-1', 'Dichtbij'],
  ['w-2', 'Wij zeggen wat wij doen, ook als het tegenvalt'],
  ['w-3', 'Vertrouwen'],
].map(([id, text]) => ({ subject: subjectId(id ?? ''), text: text ?? '' }))
const own = values.flatMap(({ subject }, at): MirrorNow['own'] => [
  { subject, about: 'own', level: (['often', 'sometimes', 'always'] as const)[at] ?? 'often' },
  { subject, about: 'together', level: (['sometimes', 'not-yet', 'often'] as const)[at] ?? 'often' },
])
const mirror: MirrorNow = { kind: 'mirror', values, own: [], share: null, averages: null, mayAnswer: true }
const averages = values.map(({ subject }, at) => ({
  subject,
  own: [3, 2.5, 3.5][at] ?? 3,
  together: [2, 1.5, 3][at] ?? 2,
}))
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
  'then-now-proposed': at(
    {
      ...recorded,
      items: recorded.items.map((item, place) =>
        place === 2
          ? {
              ...item,
              change: {
                signed: item.text,
                locale: 'nl' as const,
                proposal: {
                  text: 'Wij streven ernaar dat zo min mogelijk mensen alleen staan met geldzorgen, en helpen waar mogelijk op tijd.',
                  why: 'Er zijn te weinig mensen om iedereen te bellen.',
                },
              },
            }
          : item,
      ),
    },
    earlier,
  ),
  'harvest-talks': at(
    {
      kind: 'harvest',
      texts: { ...texts('besluiten', 'Besluiten', 'Wat doen wij vanaf morgen anders?'), kind: 'harvest' },
      mayAdd: true,
      own: [],
      talks: [
        'Wie betaalt het ene telefoonnummer als de subsidie stopt?',
        'Mag de wijkagent weten wie er schulden heeft?',
      ],
    },
    earlier,
  ),
  mirror: at(mirror, earlier),
  'mirror-second': at({ ...mirror, own: own.slice(0, 3) }, earlier),
  'mirror-own': at({ ...mirror, own }, earlier),
  'mirror-yes': at({ ...mirror, own, share: true }, earlier),
  'mirror-no': at({ ...mirror, own, share: false }, earlier),
  'mirror-room': at({ ...mirror, own, share: true, averages, mayAnswer: false }, earlier),
  promised: at(told, earlier),
  'promised-milestones': at({ ...told, promises: [...promised.promises.slice(0, 2), ...milestones] }, earlier),
  'promised-none': at({ ...told, promises: [] }, earlier),
}
