import { contributors } from '../rules/find.js'
import type { Edition, WorkshopState } from '../workshop/state.js'
import type { ViewContext } from './base.js'
import type { ManifestEdition, ManifestView } from './manifestView.js'
import { baseOf, inListOrder, missingOf, objectionView, signingRows } from './shared.js'

/** What is printed around the frozen value: for the route team and, without personal details, for the public. */
export function viewForManifest(
  state: WorkshopState,
  audience: 'routeTeam' | 'public',
  context: ViewContext,
): ManifestView {
  return {
    ...baseOf(state, context),
    audience,
    editions: state.editions
      .filter((edition) => edition.status !== 'reopened')
      .map((edition) =>
        editionView(state, edition, audience === 'public' ? { ...context, signatory: () => null } : context),
      ),
  }
}

function editionView(state: WorkshopState, edition: Edition, context: ViewContext): ManifestEdition {
  const sentences = edition.frozen.sections.flatMap((section) => section.sentences)
  return {
    number: edition.number,
    fingerprint: edition.fingerprint,
    status: edition.status,
    openedAtMs: edition.openedAtMs,
    frozen: edition.frozen,
    signing: signingRows(edition).map((row) => {
      const mark = edition.signatures.find((one) => one.id === row.signature)
      return {
        ...row,
        details: mark ? context.signatory(mark.id) : null,
        authority: mark?.authority ?? null,
        atMs: mark?.atMs ?? null,
        presenceConfirmed: mark?.presenceConfirmed ?? null,
      }
    }),
    missing: missingInEdition(state, sentences),
    reservations: state.objections.filter((one) => one.state === 'reservation').map((one) => objectionView(state, one)),
    herkomst: sentences.map(({ id, bundle, sources, item }) => {
      const agreed = state.items.find((one) => one.id === item)
      const wrote = new Set(state.rounds.find((round) => round.id === agreed?.round)?.wroteIn)
      return {
        sentence: id,
        bundle: bundle?.name ?? null,
        notes: sources.length,
        organisations: inListOrder(state, wrote),
        noteIds: sources,
      }
    }),
    meetingDates: state.meetings.flatMap((meeting) =>
      meeting.openedAtMs === null ? [] : [meeting.date ?? context.dateOf(meeting.openedAtMs)],
    ),
    participants: contributors(state).length,
  }
}

function missingInEdition(
  state: WorkshopState,
  sentences: Edition['frozen']['sections'][number]['sentences'],
): ManifestEdition['missing'] {
  return sentences.flatMap(({ id, item, heading, text }) => {
    const agreed = state.items.find((one) => one.id === item)
    const round = state.rounds.find((one) => one.id === agreed?.round)
    const sentence = state.sentences.find((one) => one.id === id)
    const marks = [
      ...(round ? missingOf(state, round) : []),
      ...[...(sentence?.missing ?? [])].map(([organisation, why]) => ({ organisation, ...why })),
    ]
    return marks.map((mark) => ({ text: heading ?? text, ...mark }))
  })
}
