import { dateOfMs, dayInWords } from '@siroop/manifest'
import { useState } from 'react'
import { Button } from '../../ui/Button.js'
import { useLanguage, useT } from '../../ui/language.js'
import type { ConnectionActs, SpaceConnections, TokenState } from './connectionsApi.js'
import { connectionsCopy } from './connectionsCopy.js'
import { NewToken } from './NewToken.js'
import { ShownOnce } from './ShownOnce.js'

interface TokenSectionProps {
  readonly space: SpaceConnections
  readonly acts: Pick<ConnectionActs, 'makeToken' | 'endToken'>
}

/** Tokens of a Space: what each reads, until when, whether it is used; and a new one. */
export function TokenSection({ space, acts }: TokenSectionProps) {
  const t = useT(connectionsCopy)
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string } | null>(null)
  const [ending, setEnding] = useState<string | null>(null)
  return (
    <div className="cn-part">
      <h3>{t.tokens}</h3>
      {made !== null && (
        <ShownOnce said={t.once} secret={made.secret} what={t.tokenFor(made.name)} onDone={() => setMade(null)} />
      )}
      {space.tokens.length === 0 ? (
        <p>{t.noTokens}</p>
      ) : (
        <ul className="ac-list">
          {space.tokens.map((token) => (
            <li key={token.id} className={token.ended === null ? undefined : 'cn-ended'}>
              <TokenFacts token={token} />
              {token.ended === null && token.mayEnd && (
                <Button className="sm" aria-label={t.endOf(token.name)} onClick={() => setEnding(token.id)}>
                  {t.end}
                </Button>
              )}
              {ending === token.id && token.ended === null && (
                <div className="ac-sure" role="alert">
                  <p>{t.sureEnd}</p>
                  <div className="row-actions">
                    <Button onClick={() => void acts.endToken(token.id)}>{t.yes}</Button>
                    <Button onClick={() => setEnding(null)}>{t.cancel}</Button>
                  </div>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <NewToken space={space} make={acts.makeToken} onMade={setMade} />
    </div>
  )
}

function TokenFacts({ token }: { readonly token: TokenState }) {
  const t = useT(connectionsCopy)
  const [locale] = useLanguage()
  const day = (ms: number) => dayInWords(dateOfMs(ms), locale)
  const used = token.usedAtMs === null ? t.neverUsed : t.usedOn(day(token.usedAtMs))
  const made = token.by === null ? t.madeOn(day(token.madeAtMs)) : t.madeBy(token.by, day(token.madeAtMs))
  // The last whole day: the token ends at the same time of day as it was made.
  const until = t.until(day(token.expiresAtMs - 24 * 3_600_000))
  return (
    <span>
      <b>{token.name}</b> {token.ended !== null && <span className="kind">{t.ended[token.ended]}</span>}
      <br />
      <span className="second">{t.reads(token.scopes.map((scope) => t.scopes[scope]).join(' · '))}</span>
      <br />
      {token.workshops !== null && (
        <>
          <span className="second">
            {token.workshops.length === 0 ? t.onlyNone : t.only(token.workshops.join(', '))}
          </span>
          <br />
        </>
      )}
      <span className="second">{[made, ...(token.ended === null ? [until] : []), used].join(' · ')}</span>
    </span>
  )
}
