import type { FacilitatorView, StepId } from '@siroop/domain'
import { useCallback, useEffect, useState } from 'react'
import { lookBackCopy } from '../../copy/lookBack.js'
import { Button } from '../../ui/Button.js'
import { useT } from '../../ui/language.js'
import { fetchBoardThen, fetchPast, type PastStep } from '../api.js'
import { LookBack } from './LookBack.js'
import { LookBackFrame } from './LookBackFrame.js'

/** The page `/regie/{workshop}/terugkijken`: fetches what is past, and per step its board when it is looked at. */
export function LookBackPage({ view }: { view: FacilitatorView }) {
  const t = useT(lookBackCopy)
  const workshop = view.workshop.id
  const [past, setPast] = useState<readonly PastStep[] | 'loading' | 'failed'>('loading')
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    let here = true
    void fetchPast(workshop).then((answer) => {
      if (here) setPast(answer.ok ? answer.value.steps : 'failed')
    })
    return () => {
      here = false
    }
  }, [workshop, turn])
  const boardOf = useCallback((step: StepId) => fetchBoardThen(workshop, step), [workshop])
  const handleAgain = () => {
    setPast('loading')
    setTurn((count) => count + 1)
  }
  if (past === 'loading' || past === 'failed')
    return (
      <LookBackFrame workshop={view.workshop}>
        <p role="status">{past === 'loading' ? t.loading : t.failed}</p>
        {past === 'failed' && <Button onClick={handleAgain}>{t.again}</Button>}
      </LookBackFrame>
    )
  return <LookBack view={view} past={past} boardOf={boardOf} />
}
