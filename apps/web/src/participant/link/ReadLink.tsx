import { weekdayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { signLinkCopy } from '../../copy/signLink.js'
import { Button } from '../../ui/Button.js'
import { useLanguage, useT } from '../../ui/language.js'
import { ManifestText } from '../sign/ManifestText.js'
import { ReadingPage } from '../sign/ReadingPage.js'
import { SinceSigned } from '../sign/SinceSigned.js'
import { LinkOrigin } from './LinkOrigin.js'
import type { LinkProps } from './linkProps.js'
import { OtherSheet } from './OtherSheet.js'
import { SignLinkSheet } from './SignLinkSheet.js'

/** The whole text for who was asked by mail; signing after the whole text was on screen. */
export function ReadLink({ page, ...rest }: LinkProps) {
  const words = useT(signLinkCopy)
  const [language] = useLanguage()
  const [sheet, setSheet] = useState<'sign' | 'other' | null>(null)
  const { organisation, state, person } = page
  const { withdrawn } = rest
  const mayAnswer = state === 'open' || state === 'turn'
  const close = () => setSheet(null)
  return (
    <ReadingPage
      label={page.title}
      fingerprint={page.fingerprint}
      lead={
        <div className="link-lead">
          {withdrawn && <p role="status">{words.withdrawn}</p>}
          <p>{words.hello(person.name, organisation.name)}</p>
          {state === 'open' && <p>{words.until(weekdayInWords(page.closingDate, language))}</p>}
          {state === 'turn' && <p>{words.turn(page.waitsFor.join(', '))}</p>}
          {state === 'passed' && <p>{words.passed}</p>}
          {state === 'changing' && <p role="status">{words.changing}</p>}
          {state === 'replaced' && page.newer !== null && <p role="status">{words.replaced(page.newer)}</p>}
          {page.declined.length > 0 && <p>{words.declinedBefore(page.declined.join(', '))}</p>}
        </div>
      }
      text={
        <>
          {page.before !== null && page.newer === null && <SinceSigned before={page.before} frozen={page.frozen} />}
          <ManifestText
            frozen={page.frozen}
            under={(sentence) => <LinkOrigin frozen={page.frozen} sentence={sentence} />}
          />
          {page.manifestPath !== null && (
            <p className="link-origin" lang={language}>
              <a className="lk" href={page.manifestPath}>
                {words.whereFrom}
              </a>
            </p>
          )}
        </>
      }
      acts={(whenRead) => (
        <>
          {state === 'open' && (
            <Button main wide onClick={whenRead(() => setSheet('sign'))}>
              {words.sign(organisation.name)}
            </Button>
          )}
          {mayAnswer && (
            <Button plain wide onClick={() => setSheet('other')}>
              {words.other}
            </Button>
          )}
        </>
      )}
    >
      {sheet === 'sign' && <SignLinkSheet page={page} {...rest} onClose={close} />}
      {sheet === 'other' && <OtherSheet page={page} {...rest} onClose={close} />}
    </ReadingPage>
  )
}
