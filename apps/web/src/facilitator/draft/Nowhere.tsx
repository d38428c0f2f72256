import { useState } from 'react'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { ReasonDialog } from '../dialogs/ReasonDialog.js'
import { useRegie } from '../regie.js'

/** Who finds itself back nowhere in the text, and what came of the talk about that. Nothing when everybody does. */
export function Nowhere() {
  const { view, t, run, organisation } = useRegie()
  const [talked, setTalked] = useState<(typeof view.unrecognised)[number]['organisation'] | null>(null)
  if (view.unrecognised.length === 0) return null
  const words = t.drafting
  return (
    <section className="can-part">
      <h2>{words.nowhere}</h2>
      <p className="second small">{words.nowhereText}</p>
      <ul className="dek">
        {view.unrecognised.map(({ organisation: id, discussed }) => {
          const one = organisation(id)
          if (one === undefined) return null
          return (
            <li key={id}>
              <OrganisationMark shape={one.shape} letters={one.letters} size={26} open />
              <span className="dek-name">
                {one.name}
                {discussed !== null && (
                  <span className="meta">
                    {words.discussed} {discussed}
                  </span>
                )}
              </span>
              <button type="button" className="lk" aria-label={words.discussOf(one.name)} onClick={() => setTalked(id)}>
                {words.discuss}
              </button>
            </li>
          )
        })}
      </ul>
      {talked !== null && (
        <ReasonDialog
          title={words.dialog(organisation(talked)?.name ?? '')}
          hint={words.dialogHint}
          action={words.dialogDo}
          onReason={(said) => run({ type: 'discussCoverage', organisation: talked, words: said })}
          onClose={() => setTalked(null)}
        />
      )}
    </section>
  )
}
