import { emptyShelfItem, type ShelfContent, shelfKinds } from '@siroop/domain'
import type { Answer, ShelfRow } from '@siroop/protocol'
import { useState } from 'react'
import type { RequestAnswer } from '../../connection/http.js'
import { facilitatorCopy } from '../../copy/facilitator.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Field } from '../../ui/Field.js'
import { Icon } from '../../ui/Icon.js'
import { useLanguage, useT } from '../../ui/language.js'
import { UndoBar } from '../../ui/UndoBar.js'
import type { WorkshopRow } from '../api.js'
import { OpenFiles } from '../files/OpenFiles.js'
import { Segmented } from '../Segmented.js'
import type { About } from './about.js'
import { FromWorkshop } from './FromWorkshop.js'
import { ShelfForm } from './ShelfForm.js'
import { ShelfItem } from './ShelfItem.js'
import type { Looked, Offers, ShelfPart } from './shelfApi.js'
import '../home/rows.css'
import './shelf.css'

export interface ShelfActs {
  readonly more: () => Promise<void>
  readonly keep: (content: ShelfContent, about: About) => Promise<RequestAnswer<ShelfRow>>
  /** True when it is done; so are the next two. */
  readonly withdraw: (row: ShelfRow) => Promise<boolean>
  readonly putBack: (row: ShelfRow) => Promise<boolean>
  readonly remove: (row: ShelfRow) => Promise<boolean>
  readonly hideExamples: (hidden: boolean) => Promise<void>
  readonly offers: (workshop: string) => Promise<RequestAnswer<Offers>>
  readonly download: () => Promise<void>
  readonly take: (file: File) => Promise<RequestAnswer<Answer<'shelfTaken'>>>
}
export interface ShelfViewProps {
  readonly looked: Looked
  readonly part: ShelfPart
  readonly workshops: readonly WorkshopRow[]
  readonly acts: ShelfActs
  readonly problem: string | null
  /** What the address asks for: it comes first, opened, until something is looked for. */
  readonly first?: ShelfRow | null
  readonly onLook: (looked: Looked) => void
}

/** Plank: look, read, put on, take off; below it what a workshop can put there, and files. */
export function ShelfView({ looked, part, workshops, acts, problem, first = null, onLook }: ShelfViewProps) {
  const t = useT(facilitatorCopy)
  const words = t.shelfPage
  const [locale] = useLanguage()
  const [writing, setWriting] = useState<(About & { readonly content: ShelfContent }) | null>(null)
  const [withdrawn, setWithdrawn] = useState<ShelfRow | null>(null)
  const isLooking = looked.words !== '' || looked.kind !== 'all'
  const asked = isLooking ? null : (part.items.find(({ id }) => id === first?.id) ?? first)
  const rows = asked === null ? part.items : [asked, ...part.items.filter(({ id }) => id !== asked.id)]
  const all = shelfKinds.reduce((sum, kind) => sum + part.kinds[kind], 0)
  if (writing !== null)
    return (
      <main className="hm plank">
        <ShelfForm
          first={writing.content}
          isNew={writing.row === null}
          keep={(content) => acts.keep(content, writing)}
          onDone={() => setWriting(null)}
        />
      </main>
    )
  const handleWithdraw = async (row: ShelfRow) => {
    if (await acts.withdraw(row)) setWithdrawn(row)
  }
  const handleBack = async () => {
    if (withdrawn !== null && (await acts.putBack(withdrawn))) setWithdrawn(null)
  }
  return (
    <main className="hm plank">
      <div className="hhead">
        <h1>{words.title}</h1>
        <Button main onClick={() => setWriting({ row: null, source: null, content: { ...emptyShelfItem, locale } })}>
          <Icon name="plus" />
          {words.put}
        </Button>
      </div>
      <p className="second intro">{words.intro}</p>
      <ErrorLine text={problem} />
      <search className="pl-search">
        <Field label={words.search} hint={words.searchHint}>
          {(ids) => (
            <input
              {...ids}
              type="search"
              value={looked.words}
              onChange={(event) => onLook({ ...looked, words: event.target.value })}
            />
          )}
        </Field>
        <Segmented
          label={words.kindFilter}
          options={(['all', ...shelfKinds] as const).map((id) => ({
            id,
            label: words.kindWith(words.kinds[id], id === 'all' ? all : part.kinds[id]),
          }))}
          value={looked.kind}
          onChange={(kind) => onLook({ ...looked, kind })}
        />
        <Segmented
          label={words.whoseFilter}
          options={(['all', 'own', 'withdrawn'] as const)
            .filter((id) => id !== 'withdrawn' || part.withdrawn > 0 || looked.whose === id)
            .map((id) => ({ id, label: words.whose[id] }))}
          value={looked.whose}
          onChange={(whose) => onLook({ ...looked, whose })}
        />
      </search>
      <div className="pl-found">
        <p role="status">{part.total === 0 ? (isLooking ? words.nothing : words.empty) : words.found(part.total)}</p>
        <Button plain onClick={() => void acts.hideExamples(!part.examplesHidden)}>
          {part.examplesHidden ? words.examples.show : words.examples.hide}
        </Button>
      </div>
      <ul className="pl-list">
        {rows.map((row) => (
          <ShelfItem
            key={row.id === asked?.id ? `asked ${row.id}` : row.id}
            row={row}
            opened={row.id === asked?.id}
            onChange={() => setWriting({ row, source: null, content: row.content })}
            onWithdraw={() => void handleWithdraw(row)}
            onPutBack={() => void acts.putBack(row)}
            onRemove={() => void acts.remove(row)}
          />
        ))}
      </ul>
      {part.items.length < part.total && <Button onClick={() => void acts.more()}>{words.more}</Button>}
      <FromWorkshop workshops={workshops} offers={acts.offers} onPut={setWriting} />
      <OpenFiles words={words.files} schema="/api/shelf-schema" download={acts.download} take={acts.take} />
      {withdrawn && (
        <div className="pmsg">
          <div className="messages">
            <UndoBar onUndo={() => void handleBack()}>{words.withdrawn(withdrawn.content.title)}</UndoBar>
          </div>
        </div>
      )}
    </main>
  )
}
