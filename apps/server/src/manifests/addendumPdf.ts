import { counts, type Event, err, type Locale, type ManifestView, ok, type Result } from '@siroop/domain'
import { markedName } from '@siroop/manifest'
import { sha256 } from '../chance.js'
import { type PdfRefusal, sealOf } from '../manifestPdf.js'
import { stampOf } from '../seal/judgeSeal.js'
import { addendumKey, sealedFile } from '../seal/sealedFiles.js'
import type { Seals } from '../seal/seals.js'
import type { Storage } from '../storage/storage.js'
import type { ExportPaper } from './resultPdf.js'

/** What is asked: an answer of a new board member, by the edition and the number that it has there. */
export interface AddendumAsked {
  readonly view: ManifestView
  readonly edition: number
  readonly number: number
  /** Null: the language of the workshop. */
  readonly locale: Locale | null
  readonly address: string | null
}

/**
 * The file of an answer: made once, sealed, and kept as it is. It says what stood on the day of the answer, so that
 * whoever asks later gets the same bytes; the file of the edition itself is never touched.
 */
export function createAddendumPdf(options: {
  readonly storage: Storage
  readonly exportPaper: ExportPaper
  readonly seal: Seals['seal']
  readonly nowMs: () => number
}): (asked: AddendumAsked) => Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }, PdfRefusal>> {
  const { storage, exportPaper, seal, nowMs } = options
  const making = new Map<string, Promise<Result<Uint8Array, PdfRefusal>>>()
  const make = async (asked: AddendumAsked & { readonly locale: Locale }, entry: string | null) => {
    const { view, locale, number, address } = asked
    const { id: workshop, kind } = view.workshop
    const edition = view.editions.find((one) => one.number === asked.edition)
    const row = edition?.handovers.find(({ answer }) => answer?.number === number)
    if (edition === undefined || row?.answer == null) return err('unknown-manifest' as const)
    const where = { workshop, edition: edition.number, register_head: addendumKey(number, entry), locale }
    const kept = await storage.get('edition_pdf', where)
    if (kept !== null) return ok(new Uint8Array(kept.bytes))
    const sealedWith = sealOf(view, locale)
    const chain = edition.handovers.filter(
      ({ organisation, answer }) => organisation === row.organisation && answer !== null && answer.number <= number,
    )
    const printed = await exportPaper(
      {
        paper: 'addendum',
        kind,
        title: edition.frozen.title,
        locale,
        edition,
        chain,
        registerEntry: entry,
        address,
        sealedWith,
      },
      row.answer.atMs,
    )
    if (!printed.ok) return printed
    const sealed = sealedWith === null ? ok(printed.value) : await seal(printed.value, sealedWith)
    if (!sealed.ok) return err('seal-failed' as const)
    const facts = { workshop, edition: edition.number, locale, signed: [], atMs: nowMs(), addendum: number }
    // A full disk does not keep the reader from the document: it is made again the next time.
    await storage.transact([
      { kind: 'put', table: 'edition_pdf', row: { ...where, bytes: sealed.value, made_at_ms: nowMs() } },
      ...(sealedWith === 'own'
        ? [sealedFile(sha256(sealed.value), { ...facts, stampedAtMs: stampOf(sealed.value) })]
        : []),
    ])
    return sealed
  }
  return async (wanted) => {
    const { view, edition, number } = wanted
    const asked = { ...wanted, locale: wanted.locale ?? view.workshop.locale }
    const key = `${view.workshop.id} ${edition} ${number} ${asked.locale}`
    const work = making.get(key) ?? entryOf(storage, wanted).then((entry) => make(asked, entry))
    making.set(
      key,
      work.finally(() => making.delete(key)),
    )
    const made = await work
    const name = `${names[asked.locale]}-${edition}-${number}.pdf`
    return made.ok ? ok({ bytes: made.value, name: markedName(name, view.workshop.kind, asked.locale) }) : made
  }
}

const names: Record<Locale, string> = { nl: 'aanvulling', en: 'addendum' }

/** Hash of the entry of this answer in the register; null where there is no register. */
async function entryOf(storage: Storage, { view, edition, number }: AddendumAsked): Promise<string | null> {
  if (!counts(view.workshop)) return null
  const rows = await storage.list('register', { workshop: view.workshop.id, edition }, { orderBy: 'seq' })
  const answers = rows.filter(({ json }) => (JSON.parse(json) as Event).type === 'handoverAnswered')
  return answers[number - 1]?.hash ?? null
}
