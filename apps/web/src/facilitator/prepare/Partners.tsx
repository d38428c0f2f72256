import { type Organisation, organisationId } from '@siroop/domain'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../ui/Button.js'
import { newId } from '../../ui/device.js'
import { ErrorLine } from '../../ui/ErrorLine.js'
import { Icon } from '../../ui/Icon.js'
import { OrganisationMark } from '../../ui/OrganisationMark.js'
import { BinButton } from '../bin/BinDialog.js'
import { useRegie } from '../regie.js'
import { LogoField, LogoOf } from './logo/LogoField.js'
import { useLogo } from './logo/useLogo.js'
import { MunicipalityField } from './partners/MunicipalityField.js'

/** Partners: type an organisation and its kind; it gets a shape with a colour. Rename and remove in place. */
export function Partners() {
  const { view, t, say, run } = useRegie()
  const field = useRef<HTMLInputElement>(null)
  const kindField = useRef<HTMLSelectElement>(null)
  const [name, setName] = useState('')
  // Chosen for each organisation anew: a kind that stands there already is one that nobody chose.
  const [type, setType] = useState('')
  const [wrong, setWrong] = useState<'name' | 'type' | null>(null)
  const [municipality, setMunicipality] = useState('')
  // Once it was there it stays: the dialog is open in it while the last thing is put back.
  const hasBin = useRef(false)
  hasBin.current ||= view.bin.length > 0
  const handleAdd = async (event: FormEvent) => {
    event.preventDefault()
    const missing = name.trim() === '' ? 'name' : type === '' ? 'type' : null
    setWrong(missing)
    if (missing !== null) return (missing === 'name' ? field : kindField).current?.focus()
    const added = await run({
      type: 'addOrganisation',
      organisation: organisationId(newId()),
      name,
      organisationType: type,
      ...(municipality.trim() === '' ? {} : { municipality }),
    })
    if (!added) return
    setName('')
    setType('')
    // the next one is typed at once
    field.current?.focus()
  }
  return (
    <section id="partners">
      <h2>
        {t.prepare.partners} <span className="second nums">{t.general.organisations(view.organisations.length)}</span>
      </h2>
      {view.organisations.length === 0 && <p className="second">{t.prepare.noPartners}</p>}
      <ul className="pl">
        {view.organisations.map((organisation) => (
          <Row key={organisation.id} organisation={organisation} />
        ))}
      </ul>
      {hasBin.current && (
        <p className="bin-way">
          <BinButton />
        </p>
      )}
      {view.organisations.length >= 24 ? (
        <p className="second">{t.prepare.full}</p>
      ) : (
        <form className="add partner" onSubmit={handleAdd} noValidate>
          <input
            ref={field}
            className={wrong === 'name' ? 'input bad' : 'input'}
            aria-invalid={wrong === 'name' || undefined}
            aria-describedby={wrong === 'name' ? 'partner-wrong' : undefined}
            value={name}
            placeholder={t.prepare.partner}
            aria-label={t.prepare.partner}
            onChange={(event) => {
              setName(event.target.value)
              setWrong(null)
            }}
          />
          {view.asksMunicipality && (
            <MunicipalityField label={t.tables.municipality} value={municipality} onValue={setMunicipality} />
          )}
          <select
            ref={kindField}
            className={wrong === 'type' ? 'input bad' : 'input'}
            aria-invalid={wrong === 'type' || undefined}
            aria-describedby={wrong === 'type' ? 'partner-wrong' : undefined}
            value={type}
            aria-label={t.prepare.type}
            onChange={(event) => {
              setType(event.target.value)
              setWrong(null)
            }}
          >
            <option value="">{t.ready.chooseKind}</option>
            {view.organisationTypes.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.label)}
              </option>
            ))}
          </select>
          <Button type="submit">
            <Icon name="plus" />
            {t.prepare.add}
          </Button>
          {wrong !== null && (
            <p className="error" id="partner-wrong" role="alert">
              <Icon name="x" size={16} />
              {wrong === 'name' ? t.ready.partnerUnnamed : t.ready.partnerUnkind}
            </p>
          )}
        </form>
      )}
    </section>
  )
}

function Row({ organisation }: { organisation: Organisation }) {
  const { view, t, say, run } = useRegie()
  const [name, setName] = useState<string | null>(null)
  const [municipality, setMunicipality] = useState(organisation.municipality ?? '')
  const field = useRef<HTMLInputElement>(null)
  const logo = useLogo(organisation)
  const kind = view.organisationTypes.find((one) => one.id === organisation.type)
  const place = view.asksMunicipality ? (organisation.municipality ?? t.tables.noMunicipality) : ''
  const facts = [kind ? say(kind.label) : '', place]
  const handleRename = async (event: FormEvent) => {
    event.preventDefault()
    if (name === null) return
    const { id } = organisation
    if (!(await run({ type: 'renameOrganisation', organisation: id, name }))) return
    const moved = view.asksMunicipality && municipality.trim() !== (organisation.municipality ?? '')
    if (!moved || (await run({ type: 'setMunicipality', organisation: id, municipality }))) setName(null)
  }
  return (
    <li className={logo.state === 'over' ? 'is-over' : undefined} {...logo.dropping}>
      <OrganisationMark shape={organisation.shape} letters={organisation.letters} size={22} />
      {name === null ? (
        <span>
          {organisation.name} <span className="meta">{facts.filter((fact) => fact !== '').join(', ')}</span>
          <LogoOf organisation={organisation} field={field} />
        </span>
      ) : (
        <form className="add" onSubmit={handleRename}>
          <input
            className="input"
            value={name}
            aria-label={t.prepare.renameOf(organisation.name)}
            onChange={(event) => setName(event.target.value)}
          />
          {view.asksMunicipality && (
            <MunicipalityField
              label={t.tables.municipalityOf(organisation.name)}
              value={municipality}
              onValue={setMunicipality}
            />
          )}
          <Button type="submit" className="sm">
            {t.general.save}
          </Button>
        </form>
      )}
      <span className="acts">
        <LogoField organisation={organisation} field={field} onFile={logo.keep} />
        <button
          type="button"
          className="icon-btn"
          aria-label={t.prepare.renameOf(organisation.name)}
          aria-expanded={name !== null}
          onClick={() => setName(name === null ? organisation.name : null)}
        >
          <Icon name="pen-line" />
        </button>
        <button
          type="button"
          className="icon-btn"
          aria-label={t.prepare.removeOf(organisation.name)}
          onClick={() => void run({ type: 'removeOrganisation', organisation: organisation.id })}
        >
          <Icon name="x" />
        </button>
      </span>
      <p className="second logo-busy" role="status">
        {logo.state === 'busy' && t.logo.busy(organisation.name)}
      </p>
      <ErrorLine text={logo.problem} />
    </li>
  )
}
