import { inLocale, wifiQrText } from '@siroop/domain'
import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../../ui/Button.js'
import { ErrorLine } from '../../../ui/ErrorLine.js'
import { Field } from '../../../ui/Field.js'
import { useProblem } from '../../../ui/language.js'
import { keepWifi } from '../../api.js'
import { Qr } from '../../Qr.js'
import { useRegie } from '../../regie.js'

interface TypedWifi {
  readonly network: string
  readonly password: string
}

/** The network that phones join first: name, password, and the QR code that does it for them. Saved together. */
export function WifiForm() {
  const { view, t, locale } = useRegie()
  const { network = '', password = null } = view.wifi ?? {}
  const [typed, setTyped] = useState<TypedWifi | null>(null)
  const [problem, setProblem] = useProblem()
  const known = { network, password: password ?? '' }
  const shown = typed ?? known
  const differs = shown.network.trim() !== known.network || shown.password !== known.password
  // Once the view has what was typed it speaks for itself again: somebody else may change it too.
  useEffect(() => {
    if (!differs) setTyped(null)
  }, [differs])
  const handleKeep = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await keepWifi(view.workshop.id, shown)
    setProblem(answer.ok ? null : inLocale(answer.error.message, locale))
  }
  return (
    <section id="wifi" className="wifi">
      <h2>{t.prints.wifi}</h2>
      <p className="second small">{t.prints.wifiHint}</p>
      <form className="stack" onSubmit={handleKeep}>
        <Field label={t.prints.network}>
          {(ids) => (
            <input
              {...ids}
              value={shown.network}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setTyped({ ...shown, network: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.prints.password} hint={t.prints.passwordHint}>
          {(ids) => (
            <input
              {...ids}
              value={shown.password}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setTyped({ ...shown, password: event.target.value })}
            />
          )}
        </Field>
        <Button type="submit" className="sm" disabled={!differs}>
          {t.prints.keep}
        </Button>
        <ErrorLine text={problem} />
      </form>
      {view.wifi && (
        <div className="split wifi-on" role="status">
          <p className="meta">{t.prints.wifiOn}</p>
          <Qr text={wifiQrText(view.wifi)} label={t.prints.wifiQr(view.wifi.network)} size={120} />
        </div>
      )}
    </section>
  )
}
