import type { FacilitatorView } from '@siroop/domain'
import { useMemo } from 'react'
import { useBoard } from '../../connection/boardDocument.js'
import { send, useNowMs } from '../../connection/viewStore.js'
import { LookBackFrame } from '../lookBack/LookBackFrame.js'
import { plainSource, RegieProvider, useRegie } from '../regie.js'
import { pathOf } from '../routes.js'
import { NotesFile } from './NotesFile.js'
import { UnusedList } from './UnusedList.js'
import './unused.css'

/** The page `/regie/{workshop}/briefjes`: which notes came back nowhere, and why. */
export function UnusedPage({ view }: { view: FacilitatorView }) {
  const nowMs = useNowMs()
  const board = useBoard()
  const source = useMemo(() => ({ ...plainSource({ view, nowMs, send }), board }), [view, nowMs, board])
  return (
    <RegieProvider source={source}>
      <UnusedBody />
    </RegieProvider>
  )
}

/** The same without a connection of its own. */
export function UnusedBody() {
  const { view, t } = useRegie()
  return (
    <LookBackFrame workshop={view.workshop} title={t.unused.title}>
      <div className="un-page">
        <p>
          <a className="lk" href={pathOf({ page: 'lookBack', workshop: view.workshop.id })}>
            {t.unused.lookBack}
          </a>
        </p>
        <UnusedList />
        {view.origin !== null && <NotesFile />}
      </div>
    </LookBackFrame>
  )
}
