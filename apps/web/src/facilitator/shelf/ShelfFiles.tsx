import type { Answer } from '@siroop/protocol'
import { useId } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { usePick, useT } from '../../ui/language.js'
import { useTakenFile } from '../files/useTakenFile.js'

type Taken = RequestAnswer<Answer<'shelfTaken'>>
interface ShelfFilesProps {
  readonly download: () => Promise<void>
  readonly take: (file: File) => Promise<Taken>
}

/** The shelf as an open file, out and in. What is wrong with a file stands below it; then nothing of it was put there. */
export function ShelfFiles({ download, take }: ShelfFilesProps) {
  const words = useT(facilitatorCopy).shelfPage.files
  const say = usePick()
  const outHint = useId()
  const inHint = useId()
  const { busy, taken, handleFile } = useTakenFile(take)
  const { problems = [] } = (taken?.ok === false && (taken.error.detail as Answer<'wrongShelf'> | undefined)) || {}
  return (
    <section className="pl-part">
      <h2>{words.title}</h2>
      <div className="pl-file">
        <Button className="sm" aria-describedby={outHint} onClick={() => void download()}>
          <Icon name="download" />
          {words.out}
        </Button>
        <p className="meta" id={outHint}>
          {words.outHint} <a href="/api/shelf-schema">{words.schema}</a>
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
