import { err, ok, type Result } from '../result.js'
import { type FieldFault, writtenFields } from '../sharing/writtenFields.js'
import type { Locale } from '../template.js'
import { readsAsOne } from '../text.js'

/** How it came in the knowledge base. `adopted`: taken over from somebody else's, to be tried here. */
export const agreementWays = ['workshop', 'typed', 'imported', 'adopted'] as const
export type AgreementWay = (typeof agreementWays)[number]
/** Circles that an agreement can be for: no table and no meeting, because organisations hold to it. */
export const agreementCircles = ['me', 'partners', 'everyone'] as const

/** Most graphemes of each text of an agreement, and most of what it has more than one of. */
export const agreementLimits = {
  title: 200,
  complaint: 600,
  solution: 600,
  line: 300,
  rule: 600,
  organisation: 120,
  /** Those who have to meet; more are not one agreement. */
  organisations: 8,
  keyword: 60,
  keywords: 8,
  place: 120,
  /** Agreements of one account. */
  agreements: 500,
} as const

/** One of those who have to meet. `agreedOn`: YYYY-MM-DD on which it said that it holds to it, or null. */
export interface BoundOrganisation {
  readonly name: string
  readonly agreedOn: string | null
}
/** Everything of an agreement that a person writes. All texts are plain prose; empty where nothing is known. */
export interface AgreementContent {
  readonly locale: Locale
  readonly title: string
  /** In the words of a resident. */
  readonly complaint: string
  readonly solution: string
  readonly between: readonly BoundOrganisation[]
  readonly business: {
    readonly costs: string
    readonly pays: string
    readonly yields: string
    readonly benefits: string
    readonly gain: string
    readonly sharing: string
  }
  /** YYYY-MM-DD, or null. */
  readonly trial: { readonly from: string | null; readonly until: string | null }
  /** What a resident notices: in whose words, who that was (no name), when, and how one knows that it comes from this. */
  readonly noticed: { readonly quote: string; readonly who: string; readonly on: string | null; readonly how: string }
  /** The agreement in one sentence. */
  readonly rule: string
  /** On what ground data are shared. */
  readonly basis: string
  /** YYYY-MM-DD on which it is looked at again, or null. */
  readonly reviewOn: string | null
  readonly keywords: readonly string[]
  /** A function in an organisation; never a person, an address or a number. */
  readonly ask: string
  readonly place: string
  /** Four digits, or empty. */
  readonly year: string
  readonly visibility: (typeof agreementCircles)[number]
}

/**
 * Normalises the texts of an agreement and checks them. Refuses a title or a complaint of which nothing can be seen, a text
 * that is too long (never cut), a day or a year that does not exist, an organisation that stands there twice, and more of
 * them than can make one agreement. Rule: SPEC KNB-1.
 */
export function checkAgreement(written: AgreementContent): Result<AgreementContent, readonly FieldFault[]> {
  const fields = writtenFields()
  const { text, needed, day, list, faults } = fields
  const { business, noticed, trial } = written
  const line = (at: string, value: string) => text(at, value, agreementLimits.line)
  const between = written.between
    .map(({ name, agreedOn }, index) => ({
      name: text(`between[${index}].name`, name, agreementLimits.organisation),
      agreedOn: day(`between[${index}].agreedOn`, agreedOn),
    }))
    .filter(({ name }) => name !== '')
  const content: AgreementContent = {
    locale: written.locale,
    title: needed('title', written.title, agreementLimits.title),
    complaint: needed('complaint', written.complaint, agreementLimits.complaint),
    solution: text('solution', written.solution, agreementLimits.solution),
    between,
    business: {
      costs: line('business.costs', business.costs),
      pays: line('business.pays', business.pays),
      yields: line('business.yields', business.yields),
      benefits: line('business.benefits', business.benefits),
      gain: line('business.gain', business.gain),
      sharing: line('business.sharing', business.sharing),
    },
    trial: { from: day('trial.from', trial.from), until: day('trial.until', trial.until) },
    noticed: {
      quote: line('noticed.quote', noticed.quote),
      who: line('noticed.who', noticed.who),
      on: day('noticed.on', noticed.on),
      how: line('noticed.how', noticed.how),
    },
    rule: text('rule', written.rule, agreementLimits.rule),
    basis: line('basis', written.basis),
    reviewOn: day('reviewOn', written.reviewOn),
    keywords: list('keywords', written.keywords, { each: agreementLimits.keyword, most: agreementLimits.keywords }),
    ask: text('ask', written.ask, agreementLimits.place),
    place: text('place', written.place, agreementLimits.place),
    year: written.year.trim(),
    visibility: written.visibility,
  }
  const double = between.findIndex(({ name }, at) => between.slice(0, at).some((one) => readsAsOne(one.name, name)))
  if (double !== -1) faults.push({ at: `between[${double}].name`, fault: 'twice' })
  if (between.length > agreementLimits.organisations)
    faults.push({ at: 'between', fault: 'too-many', most: agreementLimits.organisations })
  if (content.year !== '' && !/^(19|20)\d\d$/.test(content.year)) faults.push({ at: 'year', fault: 'not-a-year' })
  return faults.length === 0 ? ok(content) : err(faults)
}

/** An agreement of which nothing is known yet; its language comes from who writes it. */
export const emptyAgreement: Omit<AgreementContent, 'locale'> = {
  title: '',
  complaint: '',
  solution: '',
  between: [],
  business: { costs: '', pays: '', yields: '', benefits: '', gain: '', sharing: '' },
  trial: { from: null, until: null },
  noticed: { quote: '', who: '', on: null, how: '' },
  rule: '',
  basis: '',
  reviewOn: null,
  keywords: [],
  ask: '',
  place: '',
  year: '',
  visibility: 'me',
}

/** Where an agreement was made, as it is read: "Polderrand, 2026". Empty when nothing is known. */
export const agreementPlace = ({ place, year }: Pick<AgreementContent, 'place' | 'year'>): string =>
  [place, year].filter((part) => part !== '').join(', ')
