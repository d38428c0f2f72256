import type { OrganisationId } from '../ids.js'
import { ok, type Result } from '../result.js'
import { isDate, isTime } from '../rules/dates.js'
import { organisationOf, stepOf } from '../rules/find.js'
import { hasName } from '../rules/municipality/names.js'
import { beforehandSteps } from '../rules/notes/beforehand.js'
import { nextMark } from '../rules/shapes.js'
import { isOnSheet } from '../rules/sheets/sheets.js'
import { checkText, limits } from '../text.js'
import { workshopLimits } from '../workshop/limits.js'
import { type Context, type Refused, type Rules, refuse } from './context.js'

/** The week before: details, partners, dates, minutes. */
export const preparingRules: Rules<
  | 'changeDetails'
  | 'addOrganisation'
  | 'renameOrganisation'
  | 'removeOrganisation'
  | 'setMunicipality'
  | 'setLogo'
  | 'planMeeting'
  | 'changeMinutes'
  | 'askBeforehand'
> = {
  changeDetails: ({ title, region }, { state }) => {
    const newTitle = title === undefined ? ok(state.title) : checkText(title, limits.organisation)
    const newRegion = region === undefined ? ok(state.region) : checkText(region, limits.name)
    if (!newTitle.ok) return refuse(newTitle.error)
    if (!newRegion.ok) return refuse(newRegion.error)
    return ok([{ type: 'detailsChanged', title: newTitle.value, region: newRegion.value }])
  },
  addOrganisation: ({ organisation, name, organisationType, municipality = '' }, { state }) => {
    const newName = checkText(name, limits.organisation)
    if (!newName.ok) return refuse(newName.error)
    const of = checkMunicipality(state, municipality)
    if (!of.ok) return of
    if (!(state.template.organisationTypes ?? []).some((type) => type.id === organisationType))
      return refuse('unknown-organisation-type')
    const named = { name: newName.value, ...(of.value === null ? {} : { municipality: of.value }) }
    if (organisationOf(state, organisation) || hasName(state.organisations, named)) return refuse('already-exists')
    if (state.organisations.length >= workshopLimits.organisations) return refuse('too-many-organisations')
    const mark = nextMark(state, organisationType, newName.value)
    return ok([{ type: 'organisationAdded', organisation, organisationType, ...named, ...mark }])
  },
  renameOrganisation: ({ organisation, name }, { state }) => {
    const newName = checkText(name, limits.organisation)
    if (!newName.ok) return refuse(newName.error)
    const current = organisationOf(state, organisation)
    if (!current) return refuse('unknown-organisation')
    if (current.name === newName.value) return ok([])
    const others = state.organisations.filter(({ id }) => id !== organisation)
    if (hasName(others, { ...current, name: newName.value })) return refuse('already-exists')
    return ok([{ type: 'organisationRenamed', organisation, name: newName.value }])
  },
  removeOrganisation: ({ organisation }, { state, facts }) => {
    if (!organisationOf(state, organisation)) return refuse('unknown-organisation')
    const inUse = [...state.participants.values()].some((participant) => participant.organisation === organisation)
    if (inUse || isNamed(state, organisation) || state.editions.length > 0) return refuse('organisation-in-use')
    return ok([{ type: 'organisationRemoved', organisation, atMs: facts.nowMs }])
  },
  setMunicipality: ({ organisation, municipality }, { state }) => {
    const current = organisationOf(state, organisation)
    if (!current) return refuse('unknown-organisation')
    const of = checkMunicipality(state, municipality)
    if (!of.ok) return of
    if ((current.municipality ?? null) === of.value) return ok([])
    const others = state.organisations.filter(({ id }) => id !== organisation)
    const named = { name: current.name, ...(of.value === null ? {} : { municipality: of.value }) }
    if (hasName(others, named)) return refuse('already-exists')
    return ok([{ type: 'municipalitySet', organisation, municipality: of.value }])
  },
  setLogo: ({ organisation, sha256 }, { state }) => {
    const current = organisationOf(state, organisation)
    if (!current) return refuse('unknown-organisation')
    return ok((current.logo ?? null) === sha256 ? [] : [{ type: 'logoSet', organisation, sha256 }])
  },
  planMeeting: ({ meeting, ...change }, { state }) => {
    const current = state.meetings.find((one) => one.id === meeting)
    if (!current) return refuse('unknown-meeting')
    const { date = current.date, start = current.start, place = current.place } = change
    if (date !== null && !isDate(date)) return refuse('bad-date')
    if (start !== null && !isTime(start)) return refuse('bad-time')
    const newPlace = place.trim() === '' ? ok('') : checkText(place, limits.organisation)
    if (!newPlace.ok) return refuse(newPlace.error)
    return ok([{ type: 'meetingPlanned', meeting, date, start, place: newPlace.value }])
  },
  changeMinutes: ({ step, segment, minutes }, { state }) => {
    const current = stepOf(state, step)?.segments[segment]
    if (!current) return refuse('unknown-step')
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > 240) return refuse('bad-minutes')
    return ok(current.minutes === minutes ? [] : [{ type: 'minutesChanged', step, segment, minutes }])
  },
  askBeforehand: ({ step }, { state }) => {
    if (step === state.beforehand) return ok([])
    if (step !== null && !stepOf(state, step)) return refuse('unknown-step')
    if (step !== null && !beforehandSteps(state).some(({ id }) => id === step)) return refuse('not-in-this-step')
    return ok([{ type: 'askedBeforehand', step }])
  },
}

/** Asked, a partner or written down as missing: what was decided would point at nobody. */
const isNamed = (state: Context['state'], organisation: OrganisationId): boolean =>
  isOnSheet(state, organisation) ||
  [...state.commitments.values()].some(
    ({ asked, partners, refusedBy }) => asked === organisation || [...partners, ...refusedBy].includes(organisation),
  ) ||
  [...state.polls.values()].some(
    ({ subjects, missing }) =>
      missing.has(organisation) ||
      [...subjects.values()].some(({ record }) => record?.disagreed.includes(organisation) === true),
  )

/** The municipality as it is kept, null for none. Only a template that asks for it has any. */
function checkMunicipality({ template }: Context['state'], typed: string): Result<string | null, Refused> {
  if (typed.trim() === '') return ok(null)
  if (template.participants.municipality !== true) return refuse('municipality-not-asked')
  const checked = checkText(typed, limits.name)
  return checked.ok ? checked : refuse(checked.error)
}
