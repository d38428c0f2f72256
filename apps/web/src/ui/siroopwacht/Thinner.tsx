import type { Locale } from '@siroop/domain'
import { changeInWords, compareSentences, type SentenceComparison, thinnerLead } from '@siroop/manifest'
import { Icon } from '../Icon.js'
import { useLanguage } from '../language.js'
import './siroopwacht.css'

/** What the later text lost; null when nothing was. */
export function thinnerThan(before: string, after: string, locale: Locale): SentenceComparison | null {
  const comparison = compareSentences(before, after, locale)
  return comparison.verdict === 'thinner' ? comparison : null
}

/** "Deze zin is dunner geworden:" with what was lost, in words. It only says so: nothing is blocked and nothing rewritten. */
export function Thinner({ comparison }: { readonly comparison: SentenceComparison }) {
  const [language] = useLanguage()
  const lost = comparison.findings.filter(({ change }) => change === 'lost')
  const words = [...new Set(lost.map((finding) => changeInWords(finding, language)))]
  return (
    <div className="thinner">
      <p>
        <Icon name="info" size={16} /> <b>{thinnerLead[language]}</b>
      </p>
      <ul>
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}
