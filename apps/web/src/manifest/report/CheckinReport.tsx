import type { Locale, ResultDocument } from '@siroop/domain'
import { dayInWords, type OutlineSection } from '@siroop/manifest'
import type { ReactNode } from 'react'
import { manifestCopy } from '../../copy/manifest.js'
import { Chapter } from '../../ui/chapter/Chapter.js'
import { useLanguage, useT } from '../../ui/language.js'
import { CheckinDays } from '../Sections.js'
import { Thickness } from '../Thickness.js'
import { HowItStands } from './HowItStands.js'
import { ThenAndNow } from './ThenAndNow.js'
import './report.css'
import { SectionHead } from '../SectionHead.js'

/** Whether a document looks back on sentences of an earlier text: then its page is laid out as *Toen en nu*. */
export const looksBackOn = (sections: readonly OutlineSection[]): boolean => sections.some(isThenAndNow)

const has = ({ records }: OutlineSection, field: string): boolean =>
  records?.fields.some(({ id }) => id === field) === true
const isThenAndNow = (section: OutlineSection): boolean => has(section, 'thick')

interface ReportProps {
  readonly result: ResultDocument
  readonly sections: readonly OutlineSection[]
  /** Where it was made, who took part, and its file. */
  readonly children: ReactNode
}

/**
 * The report of a check-in: what was looked back on and when they meet again, the siroopgehalte as a band, then the
 * sentences, the thinnest first, and how the route stands. The rest follows in the order of the document.
 */
export function CheckinReport({ result, sections, children }: ReportProps) {
  const words = useT(manifestCopy).report
  const [language] = useLanguage()
  const { locale } = result
  const [opening, ...others] = sections
  const thenAndNow = others.find(isThenAndNow)
  const summary = others.find(({ thickness }) => thickness !== null)
  const way = others.find((section) => has(section, 'stand'))
  const rest = others.filter((section) => section !== thenAndNow && section !== summary && section !== way)
  const held = result.meetingDates.at(-1)
  const [next] = result.checkinDates
  return (
    <>
      <div className="mf-hero rp-hero">
        <div>
          <h1 className="voice" lang={locale}>
            {thenAndNow?.title ?? result.title}
          </h1>
          <p className="mf-by nums" lang={locale}>
            {held === undefined ? result.title : words.heldOn(result.title, dayInWords(held, language))}
          </p>
          <div lang={locale}>
            {opening?.paragraphs.map((line) => (
              <p key={line} className="rp-intro" dir="auto">
                {line}
              </p>
            ))}
          </div>
          {children}
        </div>
        {next === undefined ? null : (
          <p className="rp-next nums">
            <b>{words.next}</b>
            <span className="voice">{dayInWords(next, language)}</span>
          </p>
        )}
      </div>
      {summary === undefined ? null : (
        <div className="rp-band" lang={locale}>
          <Thickness section={summary} locale={locale} level={2} />
        </div>
      )}
      {thenAndNow === undefined ? null : (
        <ThenAndNow section={thenAndNow} blocks={summary?.thickness?.blocks ?? []} locale={locale} />
      )}
      {way === undefined ? null : <HowItStands section={way} locale={locale} />}
      {summary === undefined ? null : <Plain section={summary} locale={locale} />}
      {rest.map((section) => (
        <Plain key={section.id} section={section} locale={locale} />
      ))}
    </>
  )
}

/** A section as every document shows it. */
function Plain({ section, locale }: { readonly section: OutlineSection; readonly locale: Locale }) {
  return (
    <section className="mf-section" lang={locale}>
      <SectionHead section={section} />
      <Chapter section={section} locale={locale} />
      <CheckinDays dates={section.dates} />
    </section>
  )
}
