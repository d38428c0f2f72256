import { aSignedManifest } from '../../checkinTestData.js'
import { participantId } from '../../ids.js'
import type { FrozenCommitment, FrozenManifest, FrozenSection } from '../../manifest/frozen.js'
import { org, type Table } from '../../testData.js'
import type { CommandOf } from '../../workshop/commands.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { SubjectId } from '../../workshop/working.js'

export const step = (id: string) => id as SubjectId
const promise = (id: string, more: Partial<FrozenCommitment>): FrozenCommitment => ({
  ...{ subject: step(id), text: `Stap ${id}.`, owner: org('ggd'), partners: [], due: '2027-06-01' },
  ...{ firstStep: 'Bellen.', firstStepBy: '2027-01-01', seen: null, means: null, effort: null, milestones: [] },
  ...{ needs: [], ...more },
})
const line: FrozenSection = {
  ...{ id: 'lijn', render: 'timeline', title: 'De lijn', body: null },
  lanes: [
    { id: 'h1', label: '2040' },
    { id: 'h2', label: '2028' },
  ],
  sentences: [
    {
      ...{ id: 'z-2028' as never, version: 1, heading: null, text: 'Er is één nummer.', free: false, item: null },
      ...{ sources: [], bundle: null },
      detail: {
        ...{ kind: 'milestone', lane: 'h2', carriers: [org('welzijn')], noticed: 'Er neemt iemand op.' },
        ...{ contributesTo: [], enables: [] },
      },
    },
  ],
}
const withWay = (frozen: FrozenManifest): FrozenManifest => ({
  ...frozen,
  sections: [
    ...frozen.sections,
    {
      ...{ id: 'route', render: 'table', title: 'De route', body: null, sentences: [] },
      commitments: [
        promise('s1', { partners: [org('welzijn')], seen: 'Er is één deur.' }),
        promise('s2', { owner: org('gemeente'), due: '2027-09-01' }),
      ],
    },
    line,
  ],
})

/** A signed manifest with two promised steps (`s1` by the GGD with welzijn, `s2` by the gemeente) and one milestone for 2028. */
export function aWay(): Table {
  const table = aSignedManifest()
  const { now } = table
  table.state = {
    ...now,
    editions: now.editions.map((edition) => ({ ...edition, frozen: withWay(edition.frozen) })),
  } satisfies WorkshopState
  return table
}

export const routeTeam = participantId('p-veranderteam')
/** The same with somebody of the route team, who sits for no organisation. */
export const withRouteTeam = (table: Table): Table =>
  table.do('system', {
    ...{ type: 'admitParticipant', participant: routeTeam, role: 'routeTeam', organisation: null, byCard: false },
  })

/** Tells about a step. */
export const told = (id: string, change: Partial<CommandOf<'tellProgress'>> = {}): CommandOf<'tellProgress'> => ({
  ...{ type: 'tellProgress', subject: step(id), stand: 'under-way', on: '2026-11-23', words: 'Wij zijn begonnen.' },
  ...{ noticed: null, corrects: null, ...change },
})
