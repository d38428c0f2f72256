import { shelfPlace } from '@siroop/domain'
import { dayInWords } from '@siroop/manifest'
import type { ShelfRow } from '@siroop/protocol'
import { type ReactNode, useId, useState } from 'react'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { AskFor } from './AskFor.js'

interface ShelfItemProps {
  readonly row: ShelfRow
  readonly opened: boolean
  readonly onChange: () => void
  readonly onWithdraw: () => void
  readonly onPutBack: () => void
  readonly onRemove: () => void
}

/** One thing on the shelf: what worked and where; the rest when it is opened. Only who put it there changes it. */
export function ShelfItem({ row, opened, onChange, onWithdraw, onPutBack, onRemove }: ShelfItemProps) {
  const words = useT(facilitatorCopy).shelfPage
  const [open, setOpen] = useState(opened)
  const [isSure, setSure] = useState(false)
  const rest = useId()
  const { content, how, own, withdrawn } = row
  const { title } = content
  return (
    <li lang={content.locale} className={`pl-item is-${content.kind}`}>
      <p className="pl-kind">
        <b>{words.kinds[content.kind]}</b>
        {how === 'example' && <span className="kind">{words.example}</span>}
        <span className="second">{shelfPlace(content)}</span>
      </p>
      <h2 className="voice">{title}</h2>
      <p>{content.problem}</p>
      <Button
        plain
        aria-expanded={open}
        aria-controls={rest}
        aria-label={open ? undefined : words.open(title)}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'chevron-up' : 'chevron-down'} />
        {open ? words.close : words.read}
      </Button>
      <div id={rest} hidden={!open}>
        <ShelfFacts row={row} />
        {content.kind === 'flaw' && <AskFor content={content} />}
      </div>
      {own && (
        <div className="row-actions">
          {withdrawn ? (
            <>
              <Button className="sm" aria-label={words.putBackOf(title)} onClick={onPutBack}>
                <Icon name="undo-2" />
                {words.putBack}
              </Button>
              <Button
                className="sm"
                aria-label={words.removeOf(title)}
                onClick={() => (isSure ? onRemove() : setSure(true))}
              >
                <Icon name="trash-2" />
                {words.remove}
              </Button>
            </>
          ) : (
            <>
              <Button className="sm" aria-label={words.changeOf(title)} onClick={onChange}>
                <Icon name="pencil" />
                {words.change}
              </Button>
              <Button className="sm" aria-label={words.withdrawOf(title)} onClick={onWithdraw}>
                <Icon name="minus" />
                {words.withdraw}
              </Button>
            </>
          )}
          {isSure && withdrawn && <p role="alert">{words.removeSure}</p>}
        </div>
      )}
    </li>
  )
}

/** Everything that is known about one thing; what nobody wrote is not asked about. */
function ShelfFacts({ row: { content, how, own } }: { readonly row: ShelfRow }) {
  const words = useT(facilitatorCopy).shelfPage
  const [locale] = useLanguage()
  const { needs, works, call, values, from } = content
  const called = [call.function, call.organisation, call.address].filter((part) => part !== '')
  return (
    <dl className="pl-facts">
      <Fact name={words.law}>{needs.law}</Fact>
      <Fact name={words.money}>{needs.money}</Fact>
      <Fact name={words.people}>{needs.people}</Fact>
      <Fact name={words.works}>
        {[works.text, works.on === null ? '' : `${words.worksOn(dayInWords(works.on, locale))}.`].join(' ').trim()}
      </Fact>
      <Fact name={words.call}>{called.join(', ')}</Fact>
      <Fact name={words.values}>{values.join(', ')}</Fact>
      <Fact name={words.from}>{[shelfPlace(content), from.step].filter((part) => part !== '').join(' · ')}</Fact>
      {own && <Fact name={words.visibility}>{`${words.visibilities[content.visibility]}. ${words.ways[how]}.`}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return children === '' ? null : (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
