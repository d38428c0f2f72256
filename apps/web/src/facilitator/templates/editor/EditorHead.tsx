import { isRunnable } from '@siroop/domain'
import { Button } from '../../../ui/Button.js'
import { Icon } from '../../../ui/Icon.js'
import { Preferences } from '../../../ui/Preferences.js'
import { Wordmark } from '../../../ui/Wordmark.js'
import { pathOf } from '../../routes.js'
import { useEditing } from '../form/editing.js'
import type { EditorProps } from './editorProps.js'

interface HeadProps extends EditorProps {
  readonly onAsk: () => void
  readonly canUndo: boolean
  readonly onUndo: () => void
}

/** Above the form: where one is, whether all is kept, the way back, the file, and the way to a meeting made with it. */
export function EditorHead({ own, state, keeping, onDownload, onAsk, canUndo, onUndo }: HeadProps) {
  const { draft, t, words, say } = useEditing()
  const isReady = state === 'ready' && isRunnable(draft)
  return (
    <header>
      <div className="ptop">
        <Wordmark href={pathOf({ page: 'home' })} />
        <a className="lk" href={pathOf({ page: 'templates' })}>
          {t.back}
        </a>
        <span className="end">
          <span role="status" className="keeping">
            {keeping === 'saved' && <Icon name="check" size={16} />}
            {t.keeping[keeping]}
          </span>
          {keeping === 'elsewhere' && (
            <button type="button" className="lk" onClick={onAsk}>
              {t.elsewhere.ask}
            </button>
          )}
          <Preferences />
        </span>
      </div>
      <div className="ptitle">
        <h1>{say(draft.title) || t.nameless}</h1>
        <Button className="file" aria-disabled={!canUndo} onClick={onUndo}>
          <Icon name="undo-2" />
          {words.undoLast}
        </Button>
        <Button className="file" onClick={onDownload}>
          <Icon name="download" />
          {t.download}
        </Button>
        {isReady ? (
          <a className="btn btn-main" href={`${pathOf({ page: 'new' })}?sjabloon=${own}`}>
            {t.use}
            <Icon name="arrow-right" />
          </a>
        ) : (
          <span className="use">
            <Button main aria-disabled aria-describedby="use-later">
              {t.use}
              <Icon name="arrow-right" />
            </Button>
            <span className="meta" id="use-later">
              {state === 'no-screens' ? t.noScreens : t.useLater}
            </span>
          </span>
        )}
      </div>
    </header>
  )
}
