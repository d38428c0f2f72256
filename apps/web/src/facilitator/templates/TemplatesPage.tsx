import type { Translated } from '@siroop/domain'
import { useCallback, useEffect, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { saveFile } from '../../ui/device.js'
import { usePick, useT } from '../../ui/language.js'
import { fetchTemplates, type TemplateCard } from '../api.js'
import { pathOf } from '../routes.js'
import {
  binTemplate,
  copyTemplate,
  fetchOwn,
  type OwnRow,
  putBackTemplate,
  takeTemplate,
  templateFile,
} from './ownApi.js'
import { Shelf, type ShelfActs } from './Shelf.js'

interface Shown {
  readonly own: readonly OwnRow[]
  readonly shipped: readonly TemplateCard[]
}

/** Sjablonen: one's own and those that ship, from the server and back to it. */
export function TemplatesPage() {
  const t = useT(facilitatorCopy)
  const say = usePick()
  const [shown, setShown] = useState<Shown | null>(null)
  const [failed, setFailed] = useState<Translated | null>(null)
  const look = useCallback(async () => {
    const [own, all] = await Promise.all([fetchOwn(), fetchTemplates()])
    if (!own.ok) return setFailed(own.error.message)
    if (!all.ok) return setFailed(all.error.message)
    setFailed(null)
    setShown({ own: own.value, shipped: all.value.filter((one) => !one.own) })
  }, [])
  useEffect(() => void look(), [look])

  const acts: ShelfActs = {
    copy: async (of) => {
      const made = await copyTemplate(of)
      if (!made.ok) return setFailed(made.error.message)
      // a copy is made to be changed
      location.assign(pathOf({ page: 'template', own: made.value.own }))
    },
    bin: async (own, isBinned) => {
      const done = await (isBinned ? binTemplate(own) : putBackTemplate(own))
      if (done.ok) await look()
      else setFailed(done.error.message)
      return done.ok
    },
    download: async ({ own, id }) => {
      const file = await templateFile(own)
      if (file.ok) saveFile(file.value, `${id}.yaml`)
      else setFailed(file.error.message)
    },
    take: async (file) => {
      const taken = await takeTemplate(file)
      if (taken.ok) await look()
      return taken
    },
  }
  const problem = failed && (say(failed) || t.general.failed)
  return shown === null ? (
    <main className="hm">
      <p role="status">{problem ?? t.general.loading}</p>
    </main>
  ) : (
    <Shelf {...shown} acts={acts} problem={problem} nowMs={Date.now()} />
  )
}
