import type { Organisation } from '@siroop/domain'
import type { ChangeEvent, RefObject } from 'react'
import { Icon } from '../../../ui/Icon.js'
import { OrganisationLogo } from '../../../ui/OrganisationMark.js'
import { useRegie } from '../../regie.js'
import './logoField.css'

export interface LogoFieldProps {
  readonly organisation: Organisation
  /** Where the focus goes when the logo is taken away. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly onFile: (file: File) => Promise<void>
}

/** Chooses the logo of an organisation, or another one in its place. */
export function LogoField({ organisation: { name, logo }, field, onFile }: LogoFieldProps) {
  const { t } = useRegie()
  const handleFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file !== undefined) await onFile(file)
    // the same file can be chosen again
    target.value = ''
  }
  return (
    <label className="icon-btn logo-field">
      <input
        ref={field}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        className="vh"
        aria-label={logo === undefined ? t.logo.of(name) : t.logo.other(name)}
        onChange={handleFile}
      />
      <Icon name="image-plus" />
    </label>
  )
}

/** The logo that an organisation has, and the way to take it away. Nothing while it has none. */
export function LogoOf({ organisation: { id, name, logo }, field }: Pick<LogoFieldProps, 'organisation' | 'field'>) {
  const { t, run } = useRegie()
  if (logo === undefined) return null
  const handleRemove = async () => {
    if (await run({ type: 'setLogo', organisation: id, sha256: null })) field.current?.focus()
  }
  return (
    <span className="logo-of">
      <OrganisationLogo sha256={logo} />
      <button type="button" className="icon-btn" aria-label={t.logo.none(name)} onClick={() => void handleRemove()}>
        <Icon name="image-off" />
      </button>
    </span>
  )
}
