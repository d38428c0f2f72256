import {
  type LookedBack,
  type ManifestEdition,
  type ManifestView,
  subjectId,
  type ThicknessLevel,
  type ToldView,
  type WayRowView,
  workshopId,
} from '@siroop/domain'

const told = (change: Partial<ToldView>): ToldView => ({
  ...{ id: 'e1', stand: 'under-way', on: '2027-02-03', writtenOn: '2027-02-03', noticed: null, organisation: null },
  ...{ words: null, routeTeam: false, corrects: null, corrected: false, report: null, ...change },
})

/** What became of the steps of an edition: one done late, one that runs late and was put right, one of which nothing is known. */
export function wayOf({ frozen }: ManifestEdition): readonly WayRowView[] {
  const nothing = { stand: null, standOn: null, late: null, bothAnd: false, nothingHappened: true, told: [] }
  const steps = frozen.sections.flatMap(({ commitments = [] }) => commitments)
  const rows = steps.map(
    ({ subject, text, owner, partners, due, seen }): WayRowView => ({
      ...{ subject, kind: 'step', text, owner, others: partners, due, horizon: null, noticed: seen },
      ...nothing,
    }),
  )
  const milestone = frozen.sections
    .flatMap(({ sentences }) => sentences)
    .find(({ detail }) => detail?.kind === 'milestone')
  const last: readonly WayRowView[] =
    milestone?.detail?.kind !== 'milestone'
      ? []
      : [
          {
            ...{ subject: subjectId(milestone.id), kind: 'milestone', text: milestone.text, owner: null },
            ...{ others: milestone.detail.carriers, due: '2030-12-31', horizon: '2030' },
            ...{ noticed: milestone.detail.noticed, ...nothing },
          },
        ]
  return [
    ...rows.map((row, at): WayRowView => {
      const organisation = row.owner
      if (at === 0)
        return {
          ...row,
          ...{ stand: 'done', standOn: '2027-08-20', late: { unit: 'month', count: 7 }, nothingHappened: false },
          told: [
            told({ words: 'De eerste twee dorpen doen mee.', organisation, on: '2027-02-03' }),
            told({
              id: 'e2',
              stand: 'done',
              on: '2027-08-20',
              words: 'Alle dorpen doen mee.',
              routeTeam: true,
              noticed: 'Er belt iemand die helpt, voordat er een brief komt.',
            }),
          ],
        }
      if (at === 1)
        return {
          ...row,
          ...{ stand: 'under-way', standOn: '2027-05-02', late: { unit: 'week', count: 3 } },
          ...{ bothAnd: true, nothingHappened: false },
          told: [
            told({
              id: 'e3',
              stand: 'done',
              on: '2027-04-01',
              words: 'De pot is er.',
              corrected: true,
              routeTeam: true,
            }),
            told({
              id: 'e4',
              on: '2027-05-02',
              writtenOn: '2027-05-09',
              words: 'De pot is er voor twee van de vier.',
              corrects: 'e3',
              routeTeam: true,
            }),
            told({ id: null, on: '2027-11-16', words: 'De raad beslist in januari.', report: 'verslag' }),
          ],
        }
      return row
    }),
    ...last,
  ]
}

/** An hour in which the room said of the third sentence that it turns into squash, and of the last that it is weak. */
export function checkinOf({ frozen }: ManifestEdition): LookedBack {
  const sentences = frozen.sections.flatMap((section) => section.sentences).filter(({ detail }) => !detail)
  const levels: Readonly<Record<number, ThicknessLevel>> = { 2: 'thinner', [sentences.length - 1]: 'thinnest' }
  return {
    ...{
      checkin: workshopId('check-in'),
      manifest: 'verslag',
      on: '2027-05-16',
      edition: 1,
      next: '2027-11-14',
      way: [],
    },
    sentences: sentences.map(({ id, text }, at) => ({
      ...{ subject: subjectId(id), level: levels[at] ?? 'thick' },
      now: at === 2 ? 'In twee dorpen belt er iemand. In de andere komt er een brief.' : null,
      proposal: at === 2 ? { text: `${text} Waar mogelijk.`, why: 'Er zijn te weinig mensen.' } : null,
    })),
  }
}

/** On the list of the next check-in: the first sentence to talk about, and the last one with the words of then. */
export function toCheckinOf(now: ManifestEdition, before: ManifestEdition): ManifestView['toCheckin'] {
  const of = ({ frozen }: ManifestEdition) => frozen.sections.flatMap(({ sentences }) => sentences)
  return of(now).flatMap(({ id, text }, at) =>
    at === 0 || at === 2
      ? [
          {
            ...{ id: `t${at}`, subject: subjectId(id), text, on: '2027-06-22' },
            ...(at === 0
              ? { how: 'talk' as const, restore: null, from: 'routeTeam' as const }
              : { how: 'restore' as const, restore: of(before)[at]?.text ?? text, from: 'lead' as const }),
          },
        ]
      : [],
  )
}
