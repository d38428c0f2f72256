import { inLocale } from '@siroop/domain'
import type { Body } from '@siroop/protocol'
import { useState } from 'react'
import { saveFile } from '../../../ui/device.js'
import { printPaper } from '../../api.js'
import { useRegie } from '../../regie.js'

/** What became of a paper that was asked for. */
export type Printing =
  | { readonly state: 'idle' | 'making' | 'made' }
  | { readonly state: 'failed'; readonly why: string }

/** Has a paper made on the server and gives it to the browser as a file; what goes wrong is told in words. */
export function usePrint(): readonly [Printing, (paper: Body<'paper'>, name: string) => Promise<void>] {
  const { view, locale, t } = useRegie()
  const [printing, setPrinting] = useState<Printing>({ state: 'idle' })
  const print = async (paper: Body<'paper'>, name: string) => {
    setPrinting({ state: 'making' })
    const answer = await printPaper(view.workshop.id, paper)
    if (!answer.ok) return setPrinting({ state: 'failed', why: inLocale(answer.error.message, locale) })
    const mark = { real: '', demo: `${t.general.demo}-`, rehearsal: `${t.rehearsal.mark}-` }[view.workshop.kind]
    saveFile(answer.value, `${mark}${name}.pdf`)
    setPrinting({ state: 'made' })
  }
  return [printing, print]
}
