import { composeResult } from '../document/composeResult.js'
import { answeredOnPaper } from '../document/onPaper.js'
import type { NoteId, OrganisationId } from '../ids.js'
import type { FrozenCommitment, FrozenSentence } from '../manifest/frozen.js'
import { contributors, currentEdition } from '../rules/find.js'
import { namesWriters } from '../rules/notes/attribution.js'
import { unrecognised } from '../rules/sentences/coverage.js'
import { stepOfNote } from '../rules/subjects.js'
import type { Edition, WorkshopState } from '../workshop/state.js'
import type { SubjectId } from '../workshop/working.js'
import type { ViewContext } from './base.js'
import type { ManifestEdition, ManifestView } from './manifestView.js'
import { handoverRows } from './parts/handover/handover.js'
import { notesBehind } from './parts/notes/notesBehind.js'
import { originPrinted } from './parts/origin/origin.js'
import { decidedOn } from './parts/progress/decided.js'
import { afterwards } from './parts/progress/way.js'
import { besideSignatures } from './parts/sheets/besideSignatures.js'
import { baseOf, inListOrder, missingOf, objectionView, signingRows } from './shared.js'

/** What is printed around the frozen value: for the route team and, without personal details, for the public. */
export function viewForManifest(
  state: WorkshopState,
  audience: 'routeTeam' | 'public',
  context: ViewContext,
): ManifestView {
  const editions = state.editions.filter((edition) => edition.status !== 'reopened')
  return {
    ...baseOf(state, context),
    audience,
    editions: editions.map((edition) =>
      editionView(
        edition.next?.around ?? state,
        edition,
        audience === 'public'
          ? { ...context, signatory: () => null, successor: () => null, declineReason: () => null, nameOf: () => null }
          : context,
      ),
    ),
    result: composeResult(state, { ...context, today: context.dateOf(context.serverNowMs) }),
    ...afterwards(state, context),
    notes: audience === 'public' ? [] : notesBehind(state, sourcesOf(editions), context),
  }
}

const sourcesOf = (editions: readonly Edition[]): ReadonlySet<NoteId> =>
  new Set(
    editions.flatMap(({ frozen }) =>
      frozen.sections.flatMap(({ sentences }) => sentences.flatMap((one) => one.sources)),
    ),
  )

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
        byMail: mark?.identified === 'link-code',
        declined:
          row.state === 'declined'
            ? {
                atMs: edition.declinedAtMs.get(row.organisation) ?? edition.openedAtMs,
                reason: context.declineReason(edition.number, row.organisation),
              }
            : null,
      }
    }),
    missing: missingInEdition(state, sentences),
    onPaper: answeredOnPaper(state),
    beside: besideSignatures(state),
    discussed: unrecognised(state).flatMap((organisation) => {
      const words = state.coverageDiscussed.get(organisation)
      return words === undefined ? [] : [{ organisation, words }]
    }),
    reservations: state.objections.filter((one) => one.state === 'reservation').map((one) => objectionView(state, one)),
    herkomst: sentences.map((sentence) => ({
      sentence: sentence.id,
      bundle: sentence.bundle?.name ?? null,
      notes: sentence.sources.length,
      organisations: inListOrder(state, new Set(wroteFor(state, sentence))),
      noteIds: sentence.sources,
    })),
    origin: originPrinted(state, edition.frozen, { context, isNewest: edition === currentEdition(state) }),
    decided: sentences.map((sentence) => decidedOn(state, sentence)),
    owners: takenOn(edition).map((promise) => ownerOf(state, { promise, edition }, context)),
    handovers: handoverRows(edition, context),
    meetingDates: state.meetings.flatMap((meeting) =>
      meeting.openedAtMs === null ? [] : [meeting.date ?? context.dateOf(meeting.openedAtMs)],
    ),
    participants: contributors(state).length,
  }
}

/**
 * Who wrote in the bundle of a sentence; of a loose note only where it says what is or will be (a milestone, an
 * observation): nobody stands beside a single value or ambition, beside an anonymous note, or beside a bundle where
 * fewer than four organisations ever took part (decisions.md, What a client may receive).
 */
function wroteFor(state: WorkshopState, { item, detail }: FrozenSentence): readonly OrganisationId[] {
  const agreed = state.items.find((one) => one.id === item)
  if (agreed === undefined || !namesWriters(state, agreed.step)) return []
  if (agreed.bundle === null) return detail === undefined ? [] : agreed.sharedBy
  if (fewTookPart(state)) return []
  return state.rounds.find((round) => round.id === agreed.round)?.wroteIn ?? polledWriters(state, agreed.subject)
}

/** Counted over the whole workshop: whom a meeting had in the room does not change who can have written. */
const fewTookPart = (state: WorkshopState): boolean =>
  new Set(contributors(state).map(({ organisation }) => organisation)).size < 4

/** Organisations that wrote what was asked in a poll. */
const polledWriters = (state: WorkshopState, subject: SubjectId): readonly OrganisationId[] =>
  [...state.polls.values()].flatMap(({ subjects }) => subjects.get(subject)?.wroteIn ?? [])

/** Organisations that wrote a step of the route down. */
function wroteStep(state: WorkshopState, subject: SubjectId): readonly OrganisationId[] {
  const step = stepOfNote(state, subject as NoteId)
  return step === undefined || namesWriters(state, step.id) ? polledWriters(state, subject) : []
}

/** What somebody took on, by its owner: a step of the change route, or a record of the document with an owner. */
type Promised = Pick<FrozenCommitment, 'subject' | 'owner'>
const takenOn = ({ frozen }: Edition): readonly Promised[] =>
  frozen.sections.flatMap(({ commitments = [], records = [] }) => [
    ...commitments,
    ...records.flatMap(({ subject, values }) =>
      (values.owner?.organisations ?? []).map((owner) => ({ subject, owner })),
    ),
  ])

function ownerOf(
  state: WorkshopState,
  { promise, edition }: { readonly promise: Promised; readonly edition: Edition },
  context: ViewContext,
): ManifestEdition['owners'][number] {
  const { subject, owner } = promise
  const now = state.commitments.get(subject)
  // after the text was frozen the step may have been given back: then nobody's name stands beside it
  const by = now?.asked === owner ? now.acceptedBy : null
  const paper = by === null ? null : (now?.paper ?? null)
  const signature = edition.signatures.find((one) => one.participant === by && one.status === 'standing')
  const details = signature ? context.signatory(signature.id) : null
  return {
    subject,
    name: details?.name ?? (by === null || paper !== null ? null : context.nameOf(by)),
    function: details?.function ?? null,
    acceptedOn: by === null ? null : (now?.acceptedOn ?? null),
    paper,
    organisations: inListOrder(state, new Set(wroteStep(state, subject))),
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
