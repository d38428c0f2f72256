import type { FrozenOrganisation } from '@siroop/domain'
import { dayInWords } from '../dates.js'
import { markedTitle } from '../marking.js'
import { dateOfMs } from '../moments.js'
import { manifestOutline } from '../outline/manifestOutline.js'
import { type OutlineLook, type OutlineSection, type OutlineSentence, sentencesOf } from '../outline/outline.js'
import { printWords } from '../words/printWords.js'
import type { Block, ExportDocument } from './blocks.js'
import { type EditionForExport, footOf, standingLines } from './editionDocument.js'
import { exportWords } from './exportWords.js'
import { nameIn } from './named.js'

/**
 * A letter to the council about an edition, for a word processor: the facts are filled in, what only the municipality knows
 * stands between square brackets. It promises nothing that the text does not: what was asked of the municipality is told
 * apart from what it took on (TNS-12).
 */
export function councilLetter(input: EditionForExport): ExportDocument {
  const { edition, locale, standOpMs } = input
  const { frozen } = edition
  const own = exportWords[locale].council
  const text = { outline: manifestOutline(frozen), lang: frozen.locale }
  const municipality = frozen.organisations.filter(({ type }) => type === 'gemeente')
  const say = (said: string): Block => ({ kind: 'text', text: said, lang: locale, tone: 'plain' })
  const head = (said: string): Block => ({ kind: 'heading', level: 1, text: said, lang: locale })
  return {
    title: markedTitle(frozen.title, frozen.kind, locale),
    isLetter: true,
    locale,
    blocks: [
      { kind: 'text', text: own.fill, lang: locale, tone: 'small' },
      ...[
        own.to,
        municipality.length === 0 ? own.fromUnknown : own.from(municipality.map(({ name }) => name).join(', ')),
        own.date(dayInWords(dateOfMs(standOpMs), locale)),
        own.subject(markedTitle(frozen.title, frozen.kind, locale)),
        own.reference,
      ].map(say),
      say(own.dear),
      head(own.core),
      ...core(input).map(say),
      ...listed(text, 'cards', own.values),
      ...listed(text, 'ambitions', own.ambitions),
      ...(frozen.document === 'agreement' ? listed(text, 'records', own.agreed) : []),
      ...taken(input, municipality),
      head(own.means),
      say(own.meansText),
      head(own.follow),
      ...(frozen.checkinDates.length === 0
        ? []
        : [say(own.checkins(frozen.checkinDates.map((date) => dayInWords(date, locale)).join(', ')))]),
      say(own.enclosed),
      say(own.closing),
      say(own.sign),
      { kind: 'text', text: [...standingLines(input), own.honest].join(' '), lang: locale, tone: 'small' },
    ],
    foot: `${frozen.title} · ${footOf(input)}`,
  }
}

/** Who signed, who did under reservation, and apart from one another who signs later, has not signed, took it back and declined. */
function core({ edition, locale }: EditionForExport): readonly string[] {
  const { frozen, signing, status } = edition
  const own = exportWords[locale].council
  type Row = (typeof signing)[number]
  const named = (of: (row: Row) => boolean, said = (name: string, _row: Row) => name) =>
    signing.flatMap((row) => (of(row) ? [said(nameIn(edition, row.organisation), row)] : [])).join(', ')
  const signed = named(({ signature }) => signature !== null)
  const reserved = named(
    ({ state }) => state === 'signed-with-reservation',
    (name, { authority, details }) =>
      details?.condition == null || authority === null
        ? name
        : `${name} (${printWords[locale].authority[authority](details.condition)})`,
  )
  const open = named(({ state, withdrawn }) => state === 'open' && !withdrawn)
  const withdrawn = named(({ state, withdrawn }) => state === 'open' && withdrawn)
  const later = named(
    ({ state }) => state === 'later',
    (name, { until }) => (until === null ? name : own.laterOf(name, dayInWords(until, locale))),
  )
  const declined = named(
    ({ state }) => state === 'declined',
    (name, row) => (row.declined?.reason == null ? name : own.because(name, row.declined.reason)),
  )
  const { minimumSignatures, closingDate } = frozen.inForceRule
  return [
    own.lead(frozen.title, edition.number, frozen.region),
    signed === '' ? own.nobody : own.signedBy(signed),
    ...(reserved === '' ? [] : [own.reserved(reserved)]),
    ...(later === '' ? [] : [own.later(later)]),
    ...(open === '' ? [] : [own.notYet(open)]),
    ...(withdrawn === '' ? [] : [own.withdrawn(withdrawn)]),
    ...(declined === '' ? [] : [own.declined(declined)]),
    status === 'in-force' ? own.inForce : own.notInForce(minimumSignatures, dayInWords(closingDate, locale)),
  ]
}

function listed(
  { outline, lang }: { readonly outline: readonly OutlineSection[]; readonly lang: ExportDocument['locale'] },
  look: OutlineLook,
  title: string,
): readonly Block[] {
  const sentences = outline.filter((section) => section.look === look).flatMap(sentencesOf)
  if (sentences.length === 0) return []
  const line = ({ heading, text }: OutlineSentence) => [heading === null ? text : `${heading}: ${text}`]
  return [
    { kind: 'heading', level: 1, text: title, lang },
    { kind: 'list', ordered: false, items: sentences.map(line), lang },
  ]
}

/** What the municipality took on, and what was asked of it; nothing where the text has no route. */
function taken({ edition, locale }: EditionForExport, municipality: readonly FrozenOrganisation[]): readonly Block[] {
  const { frozen } = edition
  const own = exportWords[locale].council
  const sections = frozen.sections.filter(
    ({ commitments, wishes }) => commitments !== undefined || wishes !== undefined,
  )
  if (sections.length === 0) return []
  const ids = new Set<string>(municipality.map(({ id }) => id))
  const all = sections.flatMap(({ commitments = [] }) => commitments)
  const steps = all.filter(({ owner }) => ids.has(owner))
  const asked = sections
    .flatMap(({ wishes = [] }) => wishes)
    .filter(({ asked: whom }) => whom !== null && ids.has(whom))
  const others = all.length - steps.length
  const lang = frozen.locale
  return [
    { kind: 'heading', level: 1, text: own.own, lang: locale },
    steps.length === 0
      ? { kind: 'text', text: own.ownNothing, lang: locale, tone: 'plain' }
      : {
          kind: 'list',
          ordered: false,
          items: steps.map(({ text, due, firstStep, firstStepBy }) => [
            own.step(text, dayInWords(due, locale)),
            own.firstStep(firstStep, dayInWords(firstStepBy, locale)),
          ]),
          lang,
        },
    ...(others === 0
      ? []
      : [{ kind: 'text', text: own.together(others), lang: locale, tone: 'plain' } satisfies Block]),
    ...(asked.length === 0
      ? []
      : ([
          { kind: 'heading', level: 1, text: own.asked, lang: locale },
          { kind: 'text', text: own.askedText, lang: locale, tone: 'plain' },
          {
            kind: 'list',
            ordered: false,
            items: asked.map(({ text, reason }) => (reason === null ? [text] : [text, reason])),
            lang,
          },
        ] satisfies Block[])),
  ]
}
