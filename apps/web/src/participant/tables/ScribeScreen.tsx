import './tables.css'
import '../decide/decide.css'
import type { EditRefusal, ParticipantView, ScribeNow } from '@siroop/domain'
import { editRefusalTexts } from '@siroop/protocol/edits/editRefusalTexts'
import { useEffect, useState } from 'react'
import { onTableTakenBack } from '../../connection/tables/tableDocument.js'
import { participantCopy } from '../../copy/participant.js'
import { tablesCopy } from '../../copy/tables.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { ownOrganisation } from '../seat.js'
import { privacyLine } from '../write/privacyLine.js'
import { WritingTogether } from './WritingTogether.js'

/** A question that an organisation answers on one phone: its scribe writes, and its people read along. */
export function ScribeScreen({ view, now }: { readonly view: ParticipantView; readonly now: ScribeNow }) {
  const frame = useT(participantCopy)
  const tables = useT(tablesCopy)
  const t = { ...tables, ...tables.organisation }
  const pick = usePick()
  const [locale] = useLanguage()
  const [putBack, setPutBack] = useState<EditRefusal | null>(null)
  useEffect(() => onTableTakenBack(({ why }) => setPutBack(why)), [])
  const shown = { attribution: now.attribution, fromFour: false, live: 'scribe' } as const
  const head = (
    <section className="dilemma">
      <h1 data-aloud>{pick(now.texts.question)}</h1>
      <p className="priv">
        <Icon name="info" size={16} />
        <span>{privacyLine(frame, shown, ownOrganisation(view)?.name ?? null)}</span>
      </p>
      <p className="meta">{t.people(now.people)}</p>
    </section>
  )
  return (
    <>
      <Bar where={pick(now.texts.title)} right={<Minutes clock={view.clock} />} />
      <div className="contents tables">
        <ErrorLine text={putBack === null ? null : editRefusalTexts[putBack][locale]} />
        <WritingTogether view={view} now={now} table={now.table} scribe={now.scribe} t={t} head={head} />
      </div>
    </>
  )
}
