import { type SentenceView, sentenceId } from '@siroop/domain'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { newId } from '../../ui/device.js'
import { Icon } from '../../ui/Icon.js'
import type { ChoiceProps } from '../choice.js'
import { Objections } from '../consent/Objections.js'
import { ReasonDialog } from '../ReasonDialog.js'
import { useRegie } from '../regie.js'
import { isRewritten, openSentence } from './draftButton.js'
import { Pen } from './Pen.js'
import { Proposals } from './Proposals.js'
import { useSentenceName } from './sentenceName.js'

/** The sentences with their state in words; the one that lies open has its pen, its herkomst and its proposals below. */
export function DraftMiddle(props: ChoiceProps) {
  const { view, t } = useRegie()
  const standing = view.sentences.filter((sentence) => sentence.status !== 'dropped')
  const open = openSentence({ view, choice: props.choice })
  const settled = standing.filter((one) => one.status === 'settled').length
  const asked = standing.filter((one) => one.status === 'asked').length
  const onTable = view.objections.filter((one) => one.state === 'raised' || one.state === 'in-treatment')
  return (
    <>
      <div className="cap">
        <h1>{t.draft.title}</h1>
        <span className="meta nums">{t.draft.summary({ all: standing.length, settled, asked })}</span>
      </div>
      {standing.length === 0 && <p className="second">{t.draft.none}</p>}
      <ol className="zl">
        {standing.map((sentence) => (
          <Row
            key={sentence.id}
            sentence={sentence}
            open={sentence.id === open?.id}
            onOpen={() => props.onChoose({ sentence: sentence.id, accepted: new Map() })}
          />
        ))}
      </ol>
      <AddSentence onAdded={(sentence) => props.onChoose({ sentence, accepted: new Map() })} />
      {open && <Proposals sentence={open} {...props} />}
      {open && <Pen key={open.id} sentence={open} />}
      {open && view.edition?.status !== 'open-for-signing' && <Drop sentence={open} />}
      <Objections objections={onTable} about />
    </>
  )
}

function Row({ sentence, open, onOpen }: { sentence: SentenceView; open: boolean; onOpen: () => void }) {
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
  if (sections.length === 0 || view.edition?.status === 'open-for-signing') return null
  const handleAdd = async () => {
    const sentence = sentenceId(newId())
    if (await run({ type: 'addSentence', section, sentence })) onAdded(sentence)
  }
  return (
    <div className="add-sentence">
      <select
        className="input"
        value={section}
        aria-label={t.draft.section}
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
