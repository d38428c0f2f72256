import { inLocale, type Organisation } from '@siroop/domain'
import type { ChangeEvent } from 'react'
import { Icon } from '../../ui/Icon.js'
import { sendLogo } from '../api.js'
import { useRegie } from '../regie.js'

export interface LogoFieldProps {
  readonly organisation: Organisation
  /** What is no logo, in words; null when it is one. */
  readonly onProblem: (problem: string | null) => void
}

/** Chooses the logo of an organisation, or takes it away. */
export function LogoField({ organisation, onProblem }: LogoFieldProps) {
  const { view, t, locale, run } = useRegie()
  const { id, name, logo } = organisation
  const handleFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const field = event.target
    const [file] = field.files ?? []
    if (file === undefined) return
    const sent = await sendLogo(view.workshop.id, file)
    field.value = ''
    onProblem(sent.ok ? null : inLocale(sent.error.message, locale))
    if (sent.ok) await run({ type: 'setLogo', organisation: id, sha256: sent.value.sha256 })
  }
  if (logo !== undefined)
    return (
      <button
        type="button"
        className="icon-btn"
        aria-label={t.logo.none(name)}
        onClick={() => void run({ type: 'setLogo', organisation: id, sha256: null })}
      >
        <Icon name="image-off" />
      </button>
    )
  return (
    <label className="icon-btn logo-field">
      <input
        type="file"
        accept="image/png,image/jpeg,image/webp"
        className="vh"
        aria-label={t.logo.of(name)}
        onChange={handleFile}
      />
      <Icon name="image-plus" />
    </label>
  )
}
