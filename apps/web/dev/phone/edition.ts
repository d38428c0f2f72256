import { sha256 } from '@noble/hashes/sha2.js'
import { type FrozenManifest, organisationId, sentenceId } from '@siroop/domain'
import { fingerprintOf } from '@siroop/manifest'

const sentence = (id: string, heading: string, text: string) => ({
  id: sentenceId(id),
  version: 1,
  heading,
  text,
  free: false,
  item: null,
  sources: [],
  bundle: null,
})
const organisation = (id: string, name: string, shape: 'triangle' | 'circle' | 'square') => ({
  id: organisationId(id),
  name,
  type: id,
  shape,
  letters: null,
  logoSha256: null,
})
/** A short manifest of the invented region. */
export const frozen: FrozenManifest = {
  format: 'siroop-manifest/1',
  title: 'Onze waarden, Polderrand',
  edition: 1,
  locale: 'nl',
  region: 'Polderrand',
  kind: 'real',
  organisations: [
    organisation('ggd', 'GGD', 'triangle'),
    organisation('welzijn', 'Welzijn Polderrand', 'circle'),
    organisation('gemeente', 'Gemeente Polderrand', 'square'),
  ],
  sections: [
    {
      id: 'aanhef',
      render: 'text',
      title: 'Waarom wij dit tekenen',
      body: 'Wij, GGD, Welzijn Polderrand en Gemeente Polderrand, werken voor dezelfde inwoners van Polderrand. Wij willen elkaar vasthouden aan wat ons bindt. Daarom leggen wij onze gedeelde waarden vast.',
      sentences: [],
    },
    {
      id: 'waarden',
      render: 'cards',
      title: 'Onze gedeelde waarden',
      body: 'Bij elke waarde staat waaraan u ons mag houden.',
      sentences: [
        sentence('z1', 'Wij beginnen bij de inwoner', 'Bij elk besluit vragen we wat de inwoner hiervan merkt.'),
        sentence('z2', 'Wij doen wat wij zeggen', 'Afspraak is afspraak, ook als er andere mensen aan tafel zitten.'),
        sentence('z3', 'Iedereen telt mee', 'We missen iemand die er niet is. We bellen, en wachten niet af.'),
        sentence('z4', 'Wij zijn dichtbij', 'We zijn zichtbaar in dorp en wijk, met een naam en een gezicht.'),
      ],
    },
    {
      id: 'checkins',
      render: 'checkins',
      title: 'Elkaar aankijken',
      body: 'Wij zien elkaar op deze dagen en vertellen hoe wij naar deze waarden leefden.',
      sentences: [],
    },
    {
      id: 'ondertekening',
      render: 'signatures',
      title: 'Ondertekening',
      body: 'Dit manifest is een gezamenlijke belofte. Het vervangt geen besluit en schept geen afdwingbare rechten.',
      sentences: [],
    },
  ],
  checkinDates: ['2027-11-16'],
  inForceRule: { minimumSignatures: 2, closingDate: '2026-12-15' },
  signingStatement: 'Ik teken namens {organisatie} en sta voor deze waarden.',
}
/** The edition after it: one sentence says something else, one came, and it is in force by another day. */
export const frozenNext: FrozenManifest = {
  ...frozen,
  edition: 2,
  sections: frozen.sections.map((section) =>
    section.id === 'waarden'
      ? {
          ...section,
          sentences: [
            ...section.sentences.map((one) =>
              one.heading === 'Iedereen telt mee'
                ? { ...one, text: 'We missen iemand die er niet is. We bellen dezelfde week, en gaan erheen.' }
                : one,
            ),
            sentence('z5', 'Wij leren hardop', 'Wat niet lukt, vertellen wij elkaar bij elke check-in.'),
          ],
        }
      : section,
  ),
  inForceRule: { minimumSignatures: 2, closingDate: '2028-03-01' },
}
export const nextFingerprint = fingerprintOf(frozenNext, sha256)
export const frozenFingerprint = fingerprintOf(frozen, sha256)
