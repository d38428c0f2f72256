import { editRefusalTexts } from '@siroop/protocol/edits/editRefusalTexts'
import { useEffect, useState } from 'react'
import { type BoardTakenBack, onTakenBack, useBoard } from '../../connection/boardDocument.js'
import { boardCopy } from '../../copy/board.js'
import { useLanguage, useT } from '../../ui/language.js'
import './look/board.css'

/** Says that the server put an own act on the board back, and why, until it is read away. */
export function TakenBackNotice() {
  const t = useT(boardCopy)
  const [language] = useLanguage()
  const snapshot = useBoard()
  const [told, setTold] = useState<BoardTakenBack | null>(null)
  useEffect(() => onTakenBack(setTold), [])
  if (told === null) return null
  const note = snapshot?.notes.find(({ id }) => id === told.note)
  const bundle = snapshot?.bundles.find(({ id }) => id === told.bundle)
  const what = note ? t.putBack(note.text) : bundle?.name ? t.putBackBundle(bundle.name) : t.putBackThis
  return (
    <p className="bd-notice" role="alert">
      {what} {told.why === null ? t.putBackWhy : editRefusalTexts[told.why][language]}{' '}
      <button type="button" className="btn btn-plain" onClick={() => setTold(null)}>
        {t.dismiss}
      </button>
    </p>
  )
}
