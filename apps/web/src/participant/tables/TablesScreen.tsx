import './tables.css'
import '../decide/decide.css'
import type { EditRefusal } from '@siroop/domain'
import { editRefusalTexts } from '@siroop/protocol/edits/editRefusalTexts'
import { useEffect, useRef, useState } from 'react'
import { onTableTakenBack } from '../../connection/tables/tableDocument.js'
import { tablesCopy } from '../../copy/tables.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { useLanguage, usePick, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { useArrival } from '../useArrival.js'
import { ChooseTable } from './ChooseTable.js'
import { OwnTable } from './OwnTable.js'
import type { TablesProps } from './tableProps.js'

/** A round at theme tables: first a table, then reading along with its scribe, or being the scribe. */
export function TablesScreen({ view, now }: TablesProps) {
  const t = useT(tablesCopy)
  const pick = usePick()
  const page = useRef<HTMLDivElement>(null)
  const [choosing, setChoosing] = useState(false)
  const [locale] = useLanguage()
  const [putBack, setPutBack] = useState<EditRefusal | null>(null)
  useEffect(() => onTableTakenBack(({ why }) => setPutBack(why)), [])
  const { at } = now
  const chooses = at === null || choosing
  useArrival(page, chooses ? 'choosing' : at.table)
  return (
    <>
      <Bar where={at === null ? t.round(now.round, now.of) : pick(at.title)} right={<Minutes clock={view.clock} />} />
      <div ref={page} className="contents tables">
        <ErrorLine text={putBack === null ? null : editRefusalTexts[putBack][locale]} />
        {chooses ? (
          <ChooseTable now={now} onDone={() => setChoosing(false)} />
        ) : (
          <OwnTable key={at.table} view={view} now={now} at={at} onOther={() => setChoosing(true)} />
        )}
      </div>
    </>
  )
}
