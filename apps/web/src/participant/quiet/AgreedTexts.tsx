import type { AgreedText } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { useT } from '../../ui/language.js'
import { useContentLanguage } from '../useContentLanguage.js'

/** What was agreed, to be read along: values with their behaviour, ambitions, arrangements, each under its own heading. */
export function AgreedTexts({ agreed }: { agreed: readonly AgreedText[] }) {
  const t = useT(workCopy).read
  const locale = useContentLanguage()
  const kinds = [...new Set(agreed.map(({ kind }) => kind))]
  return kinds.map((kind) => (
    <section key={kind} className="agreed-texts">
      <h2>{t.kinds[kind] ?? t.other}</h2>
      <ul>
        {agreed
          .filter((one) => one.kind === kind)
          .map(({ subject, heading, text }) => (
            <li key={subject} className="voice" lang={locale}>
              {heading !== null && <b>{heading}</b>}
              <span>{text}</span>
            </li>
          ))}
      </ul>
    </section>
  ))
}
