import type { BinnedView } from '@siroop/domain'
import { refusalTexts } from '@siroop/protocol'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { Dialog } from '../../ui/Sheet.js'
import { useRegie } from '../regie.js'
import { daysLeft } from './daysLeft.js'
import './bin.css'

/** "Prullenbak": opens what was removed in the last thirty days. */
export function BinButton({ wide = false }: { wide?: boolean }) {
  const { view, t } = useRegie()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button wide={wide} className={wide ? 'lft' : 'sm'} onClick={() => setOpen(true)}>
        <Icon name="trash-2" />
        {t.bin.title}
        {view.bin.length > 0 && <span className="second nums">{t.bin.count(view.bin.length)}</span>}
      </Button>
      {open && <BinDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function BinDialog({ onClose }: { onClose: () => void }) {
  const { view, t, problem } = useRegie()
  const [back, setBack] = useState<{ readonly text: string } | null>(null)
  const said = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone with its row: who has no mouse goes on from what came of it.
  useEffect(() => {
    if (back !== null) said.current?.focus()
  }, [back])
  return (
    <Dialog title={t.bin.title} onClose={onClose}>
      <div className="stack">
        <ErrorLine text={problem} />
        <p className="second">{t.bin.what}</p>
        <p ref={said} tabIndex={-1} role="status" className={back === null ? 'vh' : undefined}>
          {back !== null && t.bin.isBack(back.text)}
        </p>
        {view.bin.length === 0 ? (
          <p>{t.bin.empty}</p>
        ) : (
          <ul className="bin">
            {view.bin.map((one) => (
              <Row key={one.id} one={one} onBack={(text) => setBack({ text })} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}

function Row({ one, onBack }: { one: BinnedView; onBack: (text: string) => void }) {
  const { nowMs, t, locale, run } = useRegie()
  const { why } = one
  const text = one.text === '' ? t.bin.nameless[one.kind] : one.text
  const whyId = `why-${one.id}`
  return (
    <li>
      <div>
        <p className="voice">{text}</p>
        <p className="meta nums">
          {t.bin.kinds[one.kind]}. {one.held && t.bin.held(one.held.notes, one.held.bundles)}{' '}
          {t.bin.kept(daysLeft(one.keptUntilMs, nowMs))}
        </p>
        {why !== null && (
          <p className="second small" id={whyId}>
            {why === 'not-in-this-step' ? t.bin.inItsStep : refusalTexts[why][locale]}
          </p>
        )}
      </div>
      <Button
        className="sm"
        disabled={why !== null}
        aria-label={t.bin.putBackOf(text)}
        aria-describedby={why === null ? undefined : whyId}
        onClick={() => void run({ type: 'putBack', id: one.id }).then((done) => done && onBack(text))}
      >
        <Icon name="undo-2" size={16} />
        {t.bin.putBack}
      </Button>
    </li>
  )
}
