import { tablesCopy } from '../../copy/tables.js'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { usePick, useT } from '../../ui/language.js'
import { useCommand } from '../useCommand.js'
import { KeptWords } from './KeptWords.js'
import type { TablesProps } from './tableProps.js'

/** The tables of this round: what they are about, how full they are, and where one sat before. */
export function ChooseTable({ now, onDone }: Pick<TablesProps, 'now'> & { readonly onDone: () => void }) {
  const t = useT(tablesCopy)
  const pick = usePick()
  const command = useCommand()
  const { step } = now.texts
  const handleSit = async (table: string) => {
    if (command.busy) return
    if (await command.run({ type: 'sitAtTable', step, table })) onDone()
  }
  return (
    <main className="body">
      <h1>{t.choose}</h1>
      <p className="second under" data-aloud>
        {t.chooseHint}
      </p>
      <ErrorLine text={command.problem} />
      <ul className="table-list">
        {now.tables.map(({ table, title, dilemma, seated, size, was, booked }) => {
          const isMine = now.at?.table === table
          const full = !isMine && seated >= size
          return (
            <li key={table}>
              <button
                type="button"
                className="table-choice"
                aria-disabled={full || undefined}
                onClick={() => !full && (isMine ? onDone() : void handleSit(table))}
              >
                <b>{pick(title)}</b>
                <span className="second">{pick(dilemma)}</span>
                <span className="table-seats">
                  <Seats seated={seated} size={size} />
                  <span>{full ? `${t.full}: ${t.places(seated, size)}` : t.places(seated, size)}</span>
                </span>
                {isMine && <span className="table-was">{t.stay}</span>}
                {booked && !isMine && <span className="table-was">{t.booked}</span>}
                {was.length > 0 && <span className="table-was">{t.wasHere(was)}</span>}
              </button>
            </li>
          )
        })}
      </ul>
      {now.tables.map(({ table }) => (
        <KeptWords key={table} step={step} table={table} t={t} />
      ))}
      {now.at !== null && (
        <Button wide className="at-end" onClick={onDone}>
          {t.stay}
        </Button>
      )}
    </main>
  )
}

/** Chairs around a table: taken ones are filled. The words beside it say the same. */
function Seats({ seated, size }: { seated: number; size: number }) {
  const chairs = Math.max(seated, size)
  return (
    <span className="chairs" aria-hidden>
      {Array.from({ length: chairs }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: chairs are alike
        <i key={at} className={at < seated ? 'is-taken' : undefined} />
      ))}
    </span>
  )
}
