import { workshopId } from './ids.js'
import { carriedOver } from './rules/checkin/carriedOver.js'
import type { Template } from './template.js'
import { aTemplate, both, part, step } from './templateTestData.js'
import { atSigning, aWorkshop, facilitator, join, organisations, sign, type Table } from './testData.js'
import { at } from './visionTestData.js'
import type { Earlier } from './workshop/checkin/earlier.js'
import type { SubjectId } from './workshop/working.js'

/** An hour about an earlier manifest, in the form of the shipped template. */
export function aCheckinTemplate(change: Partial<Template> = {}): Template {
  const short = aTemplate()
  return aTemplate({
    id: 'check-in',
    steps: [
      step('welkom', 'inform', [part(2, 'listen')]),
      step('zinnen', 'checkin', [part(8, 'vote'), part(18, 'plenary')], {
        earlier: 'sentences',
        gate: [{ check: 'every-vote-cast', severity: 'warn' }],
        output: { section: 'zinnen', take: 'results' },
      }),
      step('route', 'checkin', [part(10, 'round')], {
        earlier: 'promises',
        gate: [{ check: 'every-vote-cast', severity: 'warn' }],
        output: { section: 'toezeggingen', take: 'results' },
      }),
      step('besluiten', 'harvest', [part(7, 'plenary')], { output: { section: 'besluiten', take: 'selected' } }),
      step('weerzien', 'harvest', [part(6, 'plenary')], { output: { section: 'checkins', take: 'text' } }),
    ],
    document: {
      ...short.document,
      kind: 'harvest',
      sections: [
        { id: 'aanhef', render: 'text', title: both('Terug'), body: both('Terug op {eerder}.', 'Back on {earlier}.') },
        { id: 'zinnen', render: 'cards', title: both('Toen en nu') },
        { id: 'toezeggingen', render: 'table', title: both('De toezeggingen') },
        { id: 'besluiten', render: 'list', title: both('Besluiten') },
        { id: 'checkins', render: 'checkins', title: both('Weer zien') },
      ],
    },
    ...change,
  })
}

/** A signed manifest with one value: everybody signed. */
export function aSignedManifest(): Table {
  const table = atSigning()
  for (const name of organisations) sign(table, name)
  return table
}

/** What a check-in takes over of a signed manifest, under the id of another workshop, with two promises added. */
export function anEarlier(): Earlier {
  const signed = aSignedManifest()
  const earlier = carriedOver(signed.now, signed.facts.dateOf)
  if (earlier === null) throw new Error('nothing was agreed')
  const promise = (id: string) => ({
    subject: id as SubjectId,
    text: `Toezegging ${id}`,
    owner: 'GGD',
    due: '2027-01-01',
  })
  return { ...earlier, workshop: workshopId('w-eerder'), promises: [promise('t1'), promise('t2')] }
}

/** A check-in that is prepared and open, in its first step. */
export function aCheckin(earlier = anEarlier()): Table {
  const table = aWorkshop(organisations, aCheckinTemplate())
  for (const name of organisations) join(table, name)
  table.do('system', { type: 'carryOver', earlier })
  return table.do(facilitator, { type: 'openMeeting', meeting: table.now.meetings[0]?.id ?? missing() })
}
const missing = (): never => {
  throw new Error('no meeting')
}

/** What a room says about something of then. */
export const recorded = (stepName: string, subject: SubjectId, option: string, reason: string | null = null) =>
  ({
    type: 'recordAnswer',
    step: at(stepName),
    subject,
    answers: { stance: option },
    disagreed: [],
    reason,
    chosen: false,
  }) as const
/** How thick one organisation says a sentence still is. */
export const thick = (subject: SubjectId, option: string, reason: string | null = null) =>
  ({ type: 'castBallot', step: at('zinnen'), subject, attempt: 1, question: 'stance', option, reason }) as const
