import type { MirrorAbout, MirrorNow, ParticipantView } from '@siroop/domain'
import { workCopy } from '../../copy/work.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { useT } from '../../ui/language.js'
import { MirrorPlace, placeOfLevel } from '../../ui/look/MirrorPlace.js'
import { Listener } from '../decide/Listener.js'
import { WordButton } from '../decide/WordButton.js'
import { useCommand } from '../useCommand.js'

interface ResultProps {
  readonly view: ParticipantView
  readonly now: MirrorNow
  /** The organisation said a word about everything. */
  readonly isWhole: boolean
  /** Back to a question. */
  readonly onAgain: (place: number) => void
}

/** The own result, and once it was shown the room in the middle beside it. */
export function MirrorResult({ view, now, isWhole, onAgain }: ResultProps) {
  const t = useT(workCopy).mirror
  const { averages, mayAnswer, values, own } = now
  const levelOf = (subject: string, about: MirrorAbout) =>
    own.find((one) => one.subject === subject && one.about === about)?.level
  return (
    <>
      <h1>{averages === null ? t.result : t.room}</h1>
      <p className="priv">
        <Icon name="lock" size={16} />
        <span>{averages === null ? t.closed : t.roomClosed}</span>
      </p>
      <ul className="mirror-list">
        {values.map(({ subject, text }) => {
          const average = averages?.find((one) => one.subject === subject)
          return (
            <li key={subject}>
              <h2 className="voice" lang={view.workshop.locale}>
                {text}
              </h2>
              {(['own', 'together'] as const).map((about) => {
                const level = levelOf(subject, about)
                return (
                  <dl key={about} className={average ? 'is-shown' : undefined}>
                    <dt>{about === 'own' ? t.ownShort : t.togetherShort}</dt>
                    {average && (
                      <dd>
                        <span className="second">{t.middle}</span> <MirrorPlace place={average[about]} />
                      </dd>
                    )}
                    {(level !== undefined || !average) && (
                      <dd>
                        {average && <span className="second">{t.yours} </span>}
                        {level === undefined ? (
                          <span className="second">{t.open}</span>
                        ) : (
                          <MirrorPlace place={placeOfLevel(level)} />
                        )}
                      </dd>
                    )}
                  </dl>
                )
              })}
            </li>
          )
        })}
      </ul>
      {averages === null && !mayAnswer && <Listener view={view} answered={null} />}
      {averages === null && !mayAnswer && <WordButton me={view.me} />}
      {mayAnswer && isWhole && <Share share={now.share} onAgain={() => onAgain(0)} />}
    </>
  )
}

/** Whether the own words may count: asked under the own result, to change until the average was shown. */
function Share({ share, onAgain }: Pick<MirrorNow, 'share'> & { readonly onAgain: () => void }) {
  const t = useT(workCopy).mirror
  const command = useCommand()
  const say = (yes: boolean) => void command.run({ type: 'shareMirror', share: yes })
  return (
    <div className="stack at-end">
      <h2 className="q">{share === null ? t.mayCount : share ? t.counts : t.stays}</h2>
      <p className="second under">{t.onlyAll}</p>
      <ErrorLine text={command.problem} />
      {share !== true && (
        <Button main wide disabled={command.busy} onClick={() => say(true)}>
          {t.yes}
        </Button>
      )}
      {share !== false && (
        <Button wide disabled={command.busy} onClick={() => say(false)}>
          {share === null ? t.no : t.notAnymore}
        </Button>
      )}
      <button type="button" className="wordbutton" onClick={onAgain}>
        <Icon name="pencil" size={16} />
        {t.change}
      </button>
    </div>
  )
}
