import './tables.css'
import '../decide/decide.css'
import type { ParticipantView, TablesNow } from '@siroop/domain'
import { useRef, useState } from 'react'
import { tablesCopy } from '../../copy/tables.js'
import { usePick, useT } from '../../ui/language.js'
import { Bar, Minutes } from '../Bar.js'
import { useArrival } from '../useArrival.js'
import { ChooseTable } from './ChooseTable.js'
import { OwnTable } from './OwnTable.js'

export interface TablesProps {
  readonly view: ParticipantView
  readonly now: TablesNow
}

/** A round at theme tables: first a table, then reading along with its scribe, or being the scribe. */
export function TablesScreen({ view, now }: TablesProps) {
  const t = useT(tablesCopy)
  const pick = usePick()
  const page = useRef<HTMLDivElement>(null)
  const [choosing, setChoosing] = useState(false)
  const { at } = now
  const chooses = at === null || choosing
  useArrival(page, chooses ? 'choosing' : at.table)
  return (
    <>
      <Bar where={at === null ? t.round(now.round, now.of) : pick(at.title)} right={<Minutes clock={view.clock} />} />
      <div ref={page} className="contents tables">
        {chooses ? (
          <ChooseTable now={now} onDone={() => setChoosing(false)} />
        ) : (
          <OwnTable key={at.table} view={view} now={now} at={at} onOther={() => setChoosing(true)} />
        )}
      </div>
    </>
  )
}
