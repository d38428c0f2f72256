import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { usePick } from '../../ui/language.js'
import { makeTeamLink } from '../api.js'
import { CopyLink } from '../CopyLink.js'
import { useRegie } from '../regie.js'

/**
 * Of a text in force: the link with which the route team tells on its page what becomes of the route. One link at a time; it
 * is told only when it is made.
 */
export function TeamLink() {
  const { view, t } = useRegie()
  const say = usePick()
  const [made, setMade] = useState<{ readonly path: string } | { readonly problem: string } | null>(null)
  const words = t.checkin.team
  if (view.workshop.kind === 'rehearsal' || view.manifestPath === null) return null
  const handleMake = async () => {
    const answer = await makeTeamLink(view.workshop.id)
    setMade(answer.ok ? answer.value : { problem: say(answer.error.message) })
  }
  return (
    <section className="part ci-begin">
      <h2>{words.title}</h2>
      <p className="second">{words.text}</p>
      {made !== null && 'path' in made ? (
        <CopyLink link={`${view.address}${made.path}`} what={words.link} />
      ) : (
        <div className="row-actions">
          <Button onClick={() => void handleMake()}>
            <Icon name="link" />
            {words.make}
          </Button>
        </div>
      )}
      <p className="meta">{words.one}</p>
      <ErrorLine text={made !== null && 'problem' in made ? made.problem : null} />
    </section>
  )
}
