import { binDays } from '@siroop/domain'
import { useEffect, useRef, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { Dialog } from '../../ui/Sheet.js'
import { daysLeft } from '../bin/daysLeft.js'
import type { OwnRow } from './ownApi.js'
import '../bin/bin.css'

const keptMs = binDays * 24 * 60 * 60 * 1000

interface BinProps {
  readonly rows: readonly OwnRow[]
  readonly nowMs: number
  readonly onBack: (row: OwnRow) => Promise<boolean>
}

/** "Prullenbak" of one's own templates: what was put away in the last thirty days, and how it comes back. */
export function TemplateBin({ rows, nowMs, onBack }: BinProps) {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [open, setOpen] = useState(false)
  const [back, setBack] = useState('')
  const said = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone with its row: who has no mouse goes on from what came of it.
  useEffect(() => {
    if (back !== '') said.current?.focus()
  }, [back])
  const titleOf = (row: OwnRow) => say(row.title) || t.templates.nameless
  if (rows.length === 0 && !open) return null
  return (
    <>
      <Button className="sm" onClick={() => setOpen(true)}>
        <Icon name="trash-2" />
        {t.bin.title}
        <span className="second nums">{t.bin.count(rows.length)}</span>
      </Button>
      {open && (
        <Dialog title={t.bin.title} onClose={() => setOpen(false)}>
          <div className="stack">
            <p className="second">{t.templates.binWhat}</p>
            <p ref={said} tabIndex={-1} role="status" className={back === '' ? 'vh' : undefined}>
              {back !== '' && t.bin.isBack(back)}
            </p>
            {rows.length === 0 && <p>{t.bin.empty}</p>}
            <ul className="bin">
              {rows.map((row) => (
                <li key={row.own}>
                  <div>
                    <p className="voice">{titleOf(row)}</p>
                    <p className="meta nums">{t.bin.kept(daysLeft((row.binnedAtMs ?? nowMs) + keptMs, nowMs))}</p>
                  </div>
                  <Button
                    className="sm"
                    aria-label={t.bin.putBackOf(titleOf(row))}
                    onClick={() => void onBack(row).then((done) => done && setBack(titleOf(row)))}
                  >
                    <Icon name="undo-2" size={16} />
                    {t.bin.putBack}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        </Dialog>
      )}
    </>
  )
}
