import type { HandoverRow, ManifestEdition } from '@siroop/domain'
import { expect, test } from 'vitest'
import { editionDocument } from '../exports/editionDocument.js'
import { markdownOf } from '../exports/markdown.js'
import { renderPaper } from '../papers/renderPaper.js'
import { aVisionInput } from '../visionTestData.js'
import type { AddendumPaper } from './addendum.js'
import { chainsOf } from './chainRows.js'
import { promisedBy } from './promised.js'

const atMs = Date.parse('2028-03-14T09:12:00Z')
const input = aVisionInput()
const { frozen } = input.edition
const signed = input.edition.signing.filter(({ details }) => details !== null)
const [owner] = frozen.sections.flatMap(({ commitments = [] }) => commitments)
const organisation = owner?.owner ?? (undefined as never)
const answered = (kind: 'takes-over' | 'with-remark' | 'not', number: number, remark: string | null): HandoverRow => ({
  organisation,
  askedAtMs: atMs - 86_400_000,
  answer: { kind, atMs: atMs + number, number },
  details: { name: `Naam ${number}`, function: 'directeur', remark },
})
const edition: ManifestEdition = {
  ...input.edition,
  handovers: [
    answered('with-remark', 1, 'Na de <zomer>.'),
    answered('not', 2, null),
    {
      organisation: signed.find((one) => one.organisation !== organisation)?.organisation ?? organisation,
      askedAtMs: atMs,
      answer: null,
      details: null,
    },
  ],
}
const paper = (change: Partial<AddendumPaper> = {}): AddendumPaper => ({
  paper: 'addendum',
  kind: 'real',
  title: frozen.title,
  locale: 'nl',
  edition,
  chain: edition.handovers.slice(0, 1),
  registerEntry: '5d18a6f0'.repeat(8),
  address: 'https://siroop.example/m/k3q7m2xw5tnd4hza',
  sealedWith: 'own',
  ...change,
})

test('[ADD-1] an addendum says who answered what, what was promised, the fingerprint of the text and its entry in the register', () => {
  const html = renderPaper(paper(), [])
  expect(html).toContain('Aanvulling 1')
  expect(html).toContain('Naam 1')
  expect(html).toContain('“Na de &lt;zomer&gt;.”')
  for (const { text } of promisedBy(frozen, organisation).own) expect(html).toContain(text)
  expect(html).toContain(edition.fingerprint.slice(0, 4))
  expect(html).toContain('5d18 a6f0')
  expect(html).toContain('Dit bestand draagt een zegel.')
  // what was answered later is no part of it
  expect(html).not.toContain('Naam 2')
})

test('[ADD-1] of a demo it says that it counts for nothing, and a reading copy that it carries no seal', () => {
  expect(renderPaper(paper({ kind: 'demo', registerEntry: null }), [])).toContain(
    'Een demo staat niet in het register.',
  )
  const english = renderPaper(paper({ locale: 'en', sealedWith: null }), [])
  expect(english).toContain('takes over, with a remark')
  expect(english).not.toContain('neemt over')
})

test('[ADD-2] page and files tell the chain of every organisation of which somebody was asked, and of who waits no name', () => {
  const chains = chainsOf(edition, 'nl')
  expect(chains).toHaveLength(2)
  const own = chains.find((one) => one.organisation === organisation)
  expect(own?.rows.map(({ kind }) => kind)).toEqual(['signed', 'with-remark', 'not'])
  const asked = chainsOf(edition, 'en')
    .flatMap(({ rows }) => rows)
    .find(({ kind }) => kind === 'asked')
  expect(asked).toMatchObject({ name: null, number: null })
  const text = markdownOf(editionDocument({ ...input, edition }))
  expect(text).toContain('Neemt niet over, op 14 maart 2028')
  expect(text).toContain('Naam 2, directeur')
  expect(markdownOf(editionDocument(input))).not.toContain('Wie staat er nu voor')
})
