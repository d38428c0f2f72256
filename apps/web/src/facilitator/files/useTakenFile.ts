import { type ChangeEvent, useState } from 'react'

/** What became of the file that somebody chose last; while it is being looked at, `busy` and nothing else. */
export interface TakenFile<T> {
  readonly busy: boolean
  readonly taken: T | null
  /** For the field that a file is chosen in. */
  readonly handleFile: (event: ChangeEvent<HTMLInputElement>) => void
}

/** Takes the chosen file in, one at a time; the same file can be chosen again, once it was repaired. */
export function useTakenFile<T>(take: (file: File) => Promise<T>): TakenFile<T> {
  const [busy, setBusy] = useState(false)
  const [taken, setTaken] = useState<T | null>(null)
  const handle = async ({ currentTarget: field }: ChangeEvent<HTMLInputElement>) => {
    const [file] = field.files ?? []
    if (file === undefined) return
    setBusy(true)
    setTaken(await take(file))
    setBusy(false)
    field.value = ''
  }
  return { busy, taken: busy ? null : taken, handleFile: (event) => void handle(event) }
}
