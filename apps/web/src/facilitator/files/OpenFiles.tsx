import type { Translated } from '@siroop/domain'
import { useId } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick } from '../../ui/language.js'
import { useTakenFile } from './useTakenFile.js'
import '../shelf/shelf.css'

/** Added to what was there, and there already. */
type Taken = RequestAnswer<{ readonly added: number; readonly known: number }>
interface Wrong {
  readonly problems?: readonly { readonly at: string; readonly text: Translated }[]
}
interface OpenFilesProps {
  readonly words: {
    readonly title: string
    readonly out: string
    readonly outHint: string
    readonly schema: string
    readonly in: string
    readonly inHint: string
    readonly busy: string
    readonly added: (added: number, known: number) => string
    readonly whole: string
  }
  /** Where the format of the file is described. */
  readonly schema: string
  readonly download: () => Promise<void>
  readonly take: (file: File) => Promise<Taken>
}

/** Everything of a page as an open file, out and in. What is wrong with a file stands below it; then nothing of it was taken in. */
export function OpenFiles({ words, schema, download, take }: OpenFilesProps) {
  const say = usePick()
  const outHint = useId()
  const inHint = useId()
  const { busy, taken, handleFile } = useTakenFile(take)
  const { problems = [] } = (taken?.ok === false && (taken.error.detail as Wrong | undefined)) || {}
  return (
    <section className="pl-part">
      <h2>{words.title}</h2>
      <div className="pl-file">
        <Button className="sm" aria-describedby={outHint} onClick={() => void download()}>
          <Icon name="download" />
          {words.out}
        </Button>
        <p className="meta" id={outHint}>
          {words.outHint} <a href={schema}>{words.schema}</a>
        </p>
      </div>
      <div className="pl-file">
        <label className="btn sm">
          <Icon name="plus" />
          {words.in}
          <input type="file" className="vh" accept=".json" aria-describedby={inHint} onChange={handleFile} />
        </label>
        <p className="meta" id={inHint}>
          {words.inHint}
        </p>
      </div>
      <p role="status">
        {busy && words.busy}
        {taken?.ok && words.added(taken.value.added, taken.value.known)}
      </p>
      <div role="alert">
        {taken?.ok === false && (
          <div className="pl-wrong">
            <p className="error">{say(taken.error.message)}</p>
            <ol>
              {problems.map(({ at, text }) => (
                <li key={`${at} ${say(text)}`}>
                  <b>{at === '' ? words.whole : at}</b> {say(text)}
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </section>
  )
}
