import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'

interface PageEndProps {
  readonly isOpen: boolean
  readonly words: {
    readonly change: string
    readonly close: string
    readonly closeHint: string
    readonly remove: string
    readonly removeSure: string
    readonly removeNot: string
  }
  readonly onChange: () => void
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** What can be done with a public page as a whole: change it, close it, and remove it after a second press. */
export function PageEnd({ isOpen, words, onChange, onClose, onRemove }: PageEndProps) {
  const [removing, setRemoving] = useState(false)
  return (
    <section className="sp-part">
      <div className="row-actions">
        <Button onClick={onChange}>
          <Icon name="pencil" />
          {words.change}
        </Button>
        {isOpen && <Button onClick={onClose}>{words.close}</Button>}
        {!removing && <Button onClick={() => setRemoving(true)}>{words.remove}</Button>}
      </div>
      {isOpen && <p className="second">{words.closeHint}</p>}
      {removing && (
        <div className="sp-sure" role="alert">
          <p>{words.removeSure}</p>
          <div className="row-actions">
            <Button onClick={onRemove}>{words.remove}</Button>
            <Button onClick={() => setRemoving(false)}>{words.removeNot}</Button>
          </div>
        </div>
      )}
    </section>
  )
}
