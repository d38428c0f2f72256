import type { ManifestEdition, ResultDocument } from '@siroop/domain'
import { type EditionForExport, editionDifferences, namesWriters, ruleInWords, wayOf } from '@siroop/manifest'
import type { EditionFile, ResultFile } from '@siroop/protocol'

/** An edition as data, in the published format. Who wrote a sentence is in it where the page tells it, and nowhere else. */
export function editionJson({
  edition,
  before = null,
  standOpMs,
  registerHead,
  address,
  way = [],
}: EditionForExport): EditionFile {
  return {
    format: 'siroop-edition/2',
    madeAt: isoOf(standOpMs),
    address,
    registerHead,
    edition: edition.number,
    fingerprint: edition.fingerprint,
    status: edition.status,
    openedAt: isoOf(edition.openedAtMs),
    text: edition.frozen,
    signing: edition.signing.map(signingOf),
    handovers: edition.handovers.map(({ organisation, askedAtMs, answer, details }) => ({
      organisation,
      askedAt: isoOf(askedAtMs),
      answer:
        answer === null
          ? null
          : {
              kind: answer.kind,
              at: isoOf(answer.atMs),
              number: answer.number,
              name: details?.name ?? null,
              function: details?.function ?? null,
              remark: details?.remark ?? null,
            },
    })),
    progress: way.flatMap(progressOf),
    owners: edition.owners.map(({ subject, name, function: work, acceptedOn, paper }) => ({
      subject,
      name,
      function: work,
      acceptedOn,
      paper,
    })),
    differences:
      before === null
        ? null
        : { before: before.edition, list: editionDifferences(before, edition.frozen, ruleInWords) },
    origin: edition.herkomst.map(({ sentence, bundle, notes, organisations }) => ({
      sentence,
      bundle,
      notes,
      organisations: namesWriters(edition) ? organisations : [],
    })),
    traced: edition.origin,
    missing: edition.missing,
    reservations: edition.reservations.map(({ organisation, reason, aboutText }) => ({
      organisation,
      reason,
      about: aboutText,
    })),
    onPaper: edition.onPaper,
    beside: edition.beside,
    discussed: edition.discussed,
    meetingDates: edition.meetingDates,
    participants: edition.participants,
  }
}

/** What the room found as data: no edition, and nobody's signature. */
export function resultJson(
  { document, letters: _letters, meetingDates, participants, onPaper, ...text }: ResultDocument,
  { standOpMs, address }: Pick<EditionForExport, 'standOpMs' | 'address'>,
): ResultFile {
  return {
    format: 'siroop-result/1',
    madeAt: isoOf(standOpMs),
    address,
    document,
    text,
    meetingDates,
    participants,
    onPaper,
  }
}

const signingOf = (row: ManifestEdition['signing'][number]): EditionFile['signing'][number] => ({
  organisation: row.organisation,
  state: row.state,
  until: row.until,
  signedAt: row.atMs === null ? null : isoOf(row.atMs),
  name: row.details?.name ?? null,
  function: row.details?.function ?? null,
  authority: row.authority,
  condition: row.details?.condition ?? null,
  sentence: row.details?.sentence ?? null,
  presenceConfirmed: row.presenceConfirmed,
  paper: row.paper,
  way: wayOf(row),
  reservationLiftedAt: row.liftedAtMs === null ? null : isoOf(row.liftedAtMs),
  withdrawn: row.withdrawn,
  declined: row.declined === null ? null : { at: isoOf(row.declined.atMs), reason: row.declined.reason },
  asked:
    row.invited === null
      ? null
      : { at: isoOf(row.invited.atMs), reminders: row.invited.reminders, passedOn: row.invited.delegated },
})

const isoOf = (ms: number): string => new Date(ms).toISOString()

/** A step or milestone with every line that was told about it since; nothing where nothing was. No person is in it. */
function progressOf({
  subject,
  text,
  told,
}: NonNullable<EditionForExport['way']>[number]): NonNullable<EditionFile['progress']> {
  if (told.length === 0) return []
  const lines = told.map(({ on, writtenOn, stand, words, noticed, organisation, routeTeam, corrected, id }) => ({
    ...{ on, writtenOn, stand, words, noticed, corrected },
    by: routeTeam
      ? ('routeTeam' as const)
      : id === null
        ? ('checkin' as const)
        : organisation === null
          ? ('lead' as const)
          : ('organisation' as const),
    organisation,
  }))
  return [{ subject, text, told: lines }]
}
