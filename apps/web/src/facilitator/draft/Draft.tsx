import { type SentenceView, sentenceId } from '@siroop/domain'
import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { newId } from '../../ui/device.js'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { Objections } from '../consent/Objections.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { isTextClosed } from '../editions/nextText.js'
import { Since } from '../editions/Since.js'
import { useRegie } from '../regie.js'
import { Segmented } from '../Segmented.js'
import { isRewritten, openSentence } from './draftButton.js'
import { groupsOf } from './groups.js'
import { Pen } from './Pen.js'
import { Proposals } from './Proposals.js'
import { useSentenceName } from './sentenceName.js'
import { TakenBack } from './TakenBack.js'

/** With more sentences than this the open one is worked on in its own row, and what is settled can be left out. */
const longFrom = 13

/** The sentences per part of the manifest with their state in words; the open one has its pen, herkomst and proposals. */
export function DraftMiddle(props: ChoiceProps) {
  const { view, t, say } = useRegie()
  const [shown, setShown] = useState<'all' | 'open'>('all')
  const standing = view.sentences.filter((sentence) => sentence.status !== 'dropped')
  const open = openSentence({ view, choice: props.choice })
  const settled = standing.filter((one) => one.status === 'settled').length
  const asked = standing.filter((one) => one.status === 'asked').length
  const onTable = view.objections.filter((one) => one.state === 'raised' || one.state === 'in-treatment')
  const long = standing.length >= longFrom
  const groups = long ? groupsOf(view, standing, shown === 'open' ? (open?.id ?? null) : 'all') : null
  const row = (sentence: SentenceView) => (
    <Row
      key={sentence.id}
      sentence={sentence}
      open={sentence.id === open?.id}
      onOpen={() => props.onChoose({ sentence: sentence.id, accepted: new Map() })}
    >
      {long && sentence.id === open?.id && <Work sentence={sentence} {...props} />}
    </Row>
  )
  return (
    <>
      <div className="cap">
        <h1>{t.draft.title}</h1>
        <span className="meta nums">{t.draft.summary({ all: standing.length, settled, asked })}</span>
      </div>
      {standing.length === 0 && <p className="second">{view.route?.trials ? t.trials.noSentence : t.draft.none}</p>}
      <TakenBack />
      {long && <Filter shown={shown} onShow={setShown} />}
      {groups?.length === 0 && <p className="second">{t.chapters.sentences.allSettled}</p>}
      {groups ? (
        groups.map(({ section, sentences, all, settled: done }) => (
          <section key={section.id} className="zg">
            <h2>
              {say(section.title)} <span className="meta nums">{t.chapters.sentences.count(done, all)}</span>
            </h2>
            <ol className="zl">{sentences.map(row)}</ol>
          </section>
        ))
      ) : (
        <ol className="zl">{standing.map(row)}</ol>
      )}
      <AddSentence onAdded={(sentence) => props.onChoose({ sentence, accepted: new Map() })} />
      {!long && open && <Work sentence={open} {...props} />}
      <Objections objections={onTable} about />
    </>
  )
}

function Work({ sentence, ...props }: ChoiceProps & { sentence: SentenceView }) {
  const { view } = useRegie()
  return (
    <>
      <Proposals sentence={sentence} {...props} />
      <Since sentence={sentence} />
      <Pen key={sentence.id} sentence={sentence} />
      {!isTextClosed(view) && <Drop sentence={sentence} />}
    </>
  )
}

function Filter({ shown, onShow }: { shown: 'all' | 'open'; onShow: (shown: 'all' | 'open') => void }) {
  const { t } = useRegie()
  const words = t.chapters.sentences
  const options = [
    { id: 'all' as const, label: words.all },
    { id: 'open' as const, label: words.notSettled },
  ]
  return (
    <div className="zf">
      <Segmented label={words.filter} options={options} value={shown} onChange={onShow} />
    </div>
  )
}

interface RowProps {
  readonly sentence: SentenceView
  readonly open: boolean
  readonly onOpen: () => void
  readonly children: ReactNode
}
function Row({ sentence, open, onOpen, children }: RowProps) {
  const { pen, t } = useRegie()
  const nameOf = useSentenceName()
  const written = pen?.sentences.find((one) => one.id === sentence.id)?.text ?? ''
  const settled = sentence.status === 'settled' && !isRewritten(sentence, pen)
  return (
    <li className={settled ? 'gold' : ''}>
      <button type="button" className={open ? 'zin sel' : 'zin'} aria-pressed={open} onClick={onOpen}>
        <span className="zh">{nameOf(sentence)}</span>
        <span className="voice">{sentence.version === 0 ? written || '…' : sentence.text}</span>
        <State sentence={sentence} />
      </button>
      {sentence.free && <span className="meta free">{t.draft.free}</span>}
      {sentence.takenBack && <span className="meta free">{t.chapters.sentences.takenBack}</span>}
      {children && <div className="zw">{children}</div>}
    </li>
  )
}

function State({ sentence }: { sentence: SentenceView }) {
  const { pen, t } = useRegie()
  if (isRewritten(sentence, pen) && sentence.version > 0)
    return (
      <span className="zs">
        <Icon name="pen-line" size={16} /> {t.draft.changed}
      </span>
    )
  if (sentence.status === 'settled')
    return (
      <span className="zs">
        <span className="agreed">{t.draft.settled}</span>
      </span>
    )
  if (sentence.status === 'asked')
    return (
      <span className="zs">
        <Icon name="message-circle" size={16} /> {t.draft.asked(sentence.version)}
      </span>
    )
  return (
    <span className="zs">
      <Icon name="minus" size={16} /> {sentence.version === 0 ? t.draft.unwritten : t.draft.notAsked}
    </span>
  )
}

function AddSentence({ onAdded }: { onAdded: (sentence: SentenceView['id']) => void }) {
  const { view, t, say, run } = useRegie()
  const sections = view.sections.filter((section) => section.render !== 'signatures')
  const [section, setSection] = useState(sections.find((one) => one.render === 'cards')?.id ?? sections[0]?.id ?? '')
  // where something was tried out, every sentence is made from its sheet
  if (sections.length === 0 || isTextClosed(view) || view.route?.trials) return null
  const handleAdd = async () => {
    const sentence = sentenceId(newId())
    if (await run({ type: 'addSentence', section, sentence })) onAdded(sentence)
  }
  return (
    <div className="add-sentence">
      <select
        className="input"
        value={section}
        aria-label={t.draft.section(view.workshop.document)}
        onChange={(event) => setSection(event.target.value)}
      >
        {sections.map((one) => (
          <option key={one.id} value={one.id}>
            {say(one.title)}
          </option>
        ))}
      </select>
      <Button className="sm" onClick={handleAdd}>
        <Icon name="plus" size={16} />
        {t.draft.add}
      </Button>
    </div>
  )
}

function Drop({ sentence }: { sentence: SentenceView }) {
  const { t, run } = useRegie()
  const [asking, setAsking] = useState(false)
  return (
    <p className="drop">
      <button type="button" className="lk" onClick={() => setAsking(true)}>
        {t.draft.drop}
      </button>
      {asking && (
        <ReasonDialog
          title={t.draft.dropTitle}
          hint={sentence.text}
          action={t.draft.dropDo}
          onReason={(reason) => run({ type: 'dropSentence', sentence: sentence.id, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </p>
  )
}
