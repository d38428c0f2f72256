import { type ReactNode, useId, useRef } from 'react'
import { sharedCopy } from '../copy/shared.js'
import { useModal } from './focusTrap.js'
import { Icon } from './Icon.js'
import { useT } from './language.js'

export interface SheetProps {
  /** Read out when it opens, and shown as its heading. */
  title: string
  /** Called on Escape, on the close button and on a tap outside. The owner then stops rendering it. */
  onClose: () => void
  children: ReactNode
}

function Modal({ title, onClose, children, className }: SheetProps & { className: string }) {
  const t = useT(sharedCopy)
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useModal(dialog, onClose)
  return (
    <dialog ref={dialog} className={className} aria-labelledby={heading}>
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" className="icon-btn" aria-label={t.close} onClick={onClose}>
          <Icon name="x" size={24} />
        </button>
      </div>
      {children}
    </dialog>
  )
}

/** A sheet of paper that comes from below: the phone's dialog. Open while it is rendered. */
export const Sheet = (props: SheetProps) => <Modal {...props} className="sheet" />

/** A modal in the middle of a large screen. Open while it is rendered. */
export const Dialog = (props: SheetProps) => <Modal {...props} className="dialog" />
