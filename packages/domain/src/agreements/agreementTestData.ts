import type { AgreementContent } from './agreement.js'

/** An agreement with all that it needs to be shared, with what a test changes. */
export const agreementContent = (change: Partial<AgreementContent> = {}): AgreementContent => ({
  locale: 'nl',
  title: 'Bellen bij de eerste gemiste huur',
  complaint: 'Ik kreeg een brief over mijn huur terwijl de gemeente mijn toeslag nog uitzocht.',
  solution: 'Bij de eerste gemiste huur belt de woonconsulent.',
  between: [
    { name: 'Woningcorporatie Polderrand', agreedOn: '2027-02-01' },
    { name: 'Gemeente Polderrand', agreedOn: '2027-02-02' },
  ],
  business: {
    costs: '€ 12000',
    pays: 'Woningcorporatie Polderrand',
    yields: '€ 30000',
    benefits: 'Gemeente Polderrand',
    gain: 'Zij houdt haar huis.',
    sharing: 'Ieder de helft.',
  },
  trial: { from: '2026-12-01', until: '2026-12-20' },
  noticed: {
    quote: 'Er belde iemand. Ik sliep die nacht weer.',
    who: 'zes van de acht huurders',
    on: '2026-12-18',
    how: 'Wij vroegen het na elk telefoontje.',
  },
  rule: 'Als een huurder één maand huur mist, dan belt de woonconsulent binnen vijf werkdagen.',
  basis: 'Gevraagd in het telefoontje.',
  reviewOn: '2028-01-15',
  keywords: ['huur', 'schulden'],
  ask: 'Woonconsulent, Woningcorporatie Polderrand',
  place: 'Polderrand',
  year: '2027',
  visibility: 'everyone',
  ...change,
})
