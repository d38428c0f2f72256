import type { ParticipantId } from '../ids.js'
import { filledIn } from '../manifest/compose.js'
import { boardMembers } from '../rules/checkin/boardMembers.js'
import { isAboutPromises, looksBack } from '../rules/checkin/earlier.js'
import { hasThickness } from '../rules/checkin/thickness.js'
import { dottedNow } from '../rules/dots/dots.js'
import { placeOf, sourceSteps, stepOf, withPhone } from '../rules/find.js'
import { isTicking, plansDates } from '../rules/leftOver.js'
import { linkTargets } from '../rules/links.js'
import { maxCharsOf } from '../rules/notes/contribution.js'
import { fieldsToAsk, themeFieldOf } from '../rules/notes/fields.js'
import { isOpening } from '../rules/notes/live.js'
import { sortedBy } from '../rules/notes/sorting.js'
import { questionsToCouncil, questionsToState } from '../rules/obstacles/obstacles.js'
import { roomQuestion } from '../rules/obstacles/ruleStep.js'
import { isPolled } from '../rules/polls.js'
import { hasSheets } from '../rules/sheets/sheets.js'
import { isProposing } from '../rules/trials/proposing.js'
import type { TemplateStep } from '../template.js'
import { isFacilitating } from '../workshop/roles.js'
import type { WorkshopState } from '../workshop/state.js'
import type { ViewContext } from './base.js'
import type { FacilitatorView, NoteForm } from './facilitatorView.js'
import { wallNow } from './forWall.js'
import { mainActionOf } from './mainAction.js'
import { agreedToRead, leftForLater, placesForTalks, reopenedTexts } from './parts/agreed.js'
import { beforehandOf } from './parts/beforehand.js'
import { checkOf } from './parts/check.js'
import { mirrorForRegie } from './parts/checkin/mirror.js'
import { broughtAlong, promisesNow } from './parts/checkin/promises.js'
import { consentTexts } from './parts/consent/texts.js'
import { dotsForRegie } from './parts/dots/dots.js'
import { editionForRegie } from './parts/editions/forRegie.js'
import { lanesOfStep, nodesForRegie } from './parts/line.js'
import { turnsForRegie } from './parts/notes/liveView.js'
import { scribesForRegie } from './parts/notes/scribes.js'
import { originForRegie } from './parts/origin/origin.js'
import { phonesCan } from './parts/phones/phonesCan.js'
import { pollForRegie } from './parts/poll.js'
import { rosterOf } from './parts/roster.js'
import { roundsOf, sharedBundlesOf } from './parts/rounds.js'
import { routeOf, shownNow } from './parts/route.js'
import { isOnTable, sentencesOf, unrecognisedOf } from './parts/sentences.js'
import { sheetsForRegie } from './parts/sheets/sheets.js'
import { smallScene } from './parts/smallScene.js'
import { tablesOfRegie } from './parts/tables/tables.js'
import { tidyOf } from './parts/tidy.js'
import { paceOf, programmeOf, proposedCheckins } from './programme.js'
import { baseOf, clockOf, inListOrder, insideCount, objectionView, textsOf } from './shared.js'

/** What the regie may know: counts of hidden notes and closed ballots, never what is in them. Null for who does not lead. */
export function viewForFacilitator(
  state: WorkshopState,
  id: ParticipantId,
  context: ViewContext,
): FacilitatorView | null {
  const me = state.participants.get(id)
  if (!me || !isFacilitating(me.role)) return null
  return {
    ...baseOf(state, context),
    audience: 'facilitator',
    me: {
      id,
      role: me.role,
      hasLead: state.lead === id,
      leadName: state.lead === null ? null : context.nameOf(state.lead),
    },
    rehearses: state.rehearses,
    joinCode: context.joinCode,
    address: context.address,
    wifi: context.wifi,
    meetings: meetingsOf(state),
    organisationTypes: (state.template.organisationTypes ?? []).map(({ id: type, label }) => ({ id: type, label })),
    asksMunicipality: state.template.participants.municipality === true,
    programme: programmeOf(state),
    position: state.position && {
      meeting: state.position.meeting,
      step: state.position.step,
      segment: state.position.segment,
    },
    clock: clockOf(state),
    pace: paceOf(state, context),
    now: nowOf(state, context),
    ...workOf(state, context),
    ...tablesOfRegie(state, context),
    promises: promisesNow(state),
    hasThickness: hasThickness(state),
    mirror: mirrorForRegie(state),
    looksBack: looksBack(state.template),
    ...broughtAlong(state),
    boardMembers: boardMembers(state),
    texts: consentTexts(state, context),
    main: mainActionOf(state, context),
    screensPaused: state.screensPaused,
    wallScene: state.wallScene,
    roomLight: state.roomLight,
    wall: smallScene(wallNow(state, context)),
    allowances: state.allowances,
    phonesCan: phonesCan(state, context),
    people: peopleOf(state, context),
    roster: rosterOf(state, context),
    beforehand: beforehandOf(state, context),
    silent: silentOf(state, context),
    rounds: roundsOf(state, context),
    sharedBundles: sharedBundlesOf(state),
    objections: state.objections
      .filter((objection) => isOnTable(state, objection))
      .map((objection) => objectionView(state, objection)),
    ...tidyOf(state, context),
    lines: state.lines
      .filter((one) => one.step === state.position?.step)
      .map(({ id: line, ...said }) => ({ line, ...said })),
    checkinDates: state.checkinDates,
    proposedCheckinDates: proposedCheckins(state, context),
    sections: state.template.document.sections.map(({ id: section, title, render }) => ({
      id: section,
      title: filledIn(state, title, context.dateOf(context.serverNowMs)),
      render,
    })),
    sentences: sentencesOf(state),
    unrecognised: unrecognisedOf(state),
    origin: originForRegie(state, context),
    inForceRule: state.inForceRule,
    edition: editionForRegie(state, context),
    manifestPath: context.manifestPath,
  }
}

function meetingsOf(state: WorkshopState): FacilitatorView['meetings'] {
  return state.meetings.map(({ id, date, start, place, status, attended }) => {
    const session = state.template.sessions.find((one) => one.id === id)
    return {
      id,
      title: session?.title ?? {},
      date,
      start,
      place,
      status,
      minutes: session?.minutes ?? 0,
      attended: inListOrder(state, attended),
    }
  })
}

/** What the regie sees of links, lanes, principles, polls and owners. */
function workOf(
  state: WorkshopState,
  context: ViewContext,
): Pick<
  FacilitatorView,
  | 'nodes'
  | 'lanes'
  | 'check'
  | 'poll'
  | 'dots'
  | 'sheets'
  | 'route'
  | 'toState'
  | 'toCouncil'
  | 'parked'
  | 'placesForTalks'
  | 'letGo'
  | 'agreed'
  | 'leftForLater'
  | 'reopened'
  | 'shelfShown'
  | 'pointedAt'
  | 'textAgreed'
> {
  const step = placeOf(state)?.step
  const dotted = dottedNow(state)
  const reads = step === undefined || step.kind === 'inform'
  return {
    nodes: step ? nodesForRegie(state, step, context) : [],
    lanes: step ? lanesOfStep(state, step, context) : [],
    check: step?.kind === 'check' && !hasSheets(state, step) ? checkOf(state, step, context) : null,
    poll: step && isPolled(step) && !isAboutPromises(step) ? pollForRegie(state, step) : null,
    dots: dotted ? dotsForRegie(state, dotted, context) : null,
    sheets: step ? sheetsForRegie(state, step, context) : null,
    route: routeOf(state, context),
    toState: step && tellsRules(step) ? questionsToState(state) : [],
    toCouncil: step && tellsRules(step) ? questionsToCouncil(state) : [],
    parked: [...state.parked].map(([subject, parked]) => ({ subject, ...parked })),
    placesForTalks: placesForTalks(state),
    letGo: [...state.letGo].map(([subject, reason]) => ({ subject, reason })),
    agreed: reads ? agreedToRead(state) : [],
    leftForLater: reads ? leftForLater(state) : [],
    reopened: reopenedTexts(state),
    pointedAt: state.pointedAt,
    shelfShown: shownNow(state)?.item ?? null,
    textAgreed: state.textAgreed,
  }
}

/** Where it is found out which rules are in the way, and where owners are asked. */
const tellsRules = (step: TemplateStep): boolean => step.kind === 'assign' || roomQuestion(step) !== undefined

function nowOf(state: WorkshopState, context: ViewContext): FacilitatorView['now'] {
  const place = placeOf(state)
  if (place === null) return null
  const { step, segment } = place
  const { contribution } = step
  return {
    texts: textsOf(step),
    mode: segment.mode,
    facilitatorNotes: step.facilitator ?? [],
    fields: fieldsOf(state, step),
    noteKind: step.noteKind ?? null,
    maxChars: maxCharsOf(step),
    perPerson: contribution?.perPerson
      ? { min: contribution.perPerson.min ?? 0, max: contribution.perPerson.max ?? null }
      : null,
    sourceSteps: sourceSteps(state, step),
    picture: step.picture ?? null,
    links: linkTargets(state, step, context),
    sorted: sortedBy(state, step),
    themeField: themeFieldOf(step)?.id ?? null,
    ticking: state.position?.segment === step.segments.length - 1 && tickedFor(step),
    opening: isOpening(step, segment.mode),
    turns: turnsForRegie(state, step, segment.mode),
    scribes: scribesForRegie(state, context),
    plansDates: plansDates(state, step),
  }
}

const tickedFor = (step: TemplateStep) =>
  isTicking(step) ? ('manifest' as const) : isProposing(step) && ('proposal' as const)

/** What is asked with the notes of the step, or with those that are bundled in it. */
const fieldsOf = (state: WorkshopState, step: TemplateStep) =>
  step.kind === 'cluster'
    ? sourceSteps(state, step).flatMap((id) => {
        const source = stepOf(state, id)
        return source ? fieldsToAsk(state.template, source) : []
      })
    : fieldsToAsk(state.template, step)

function peopleOf(state: WorkshopState, context: ViewContext): FacilitatorView['people'] {
  const phones = withPhone(state)
  const inside = insideCount(state)
  const connected = phones.filter((person) => context.isConnected(person.id)).length
  const writing = placeOf(state)?.segment.mode === 'silent'
  return {
    inside,
    connected,
    savingLocally: writing ? phones.length - connected : 0,
    onPaper: inside - phones.length,
  }
}

/** Counts of the contribute step that is open, or of the step whose notes are bundled now (its late notes). */
function silentOf(state: WorkshopState, context: ViewContext): FacilitatorView['silent'] {
  const here = placeOf(state)?.step
  const source =
    here?.kind === 'contribute' || here?.kind === 'backcast'
      ? here
      : here?.kind === 'cluster'
        ? stepOf(state, sourceSteps(state, here)[0] ?? here.id)
        : undefined
  if (source?.noteKind === undefined) return null
  const form: NoteForm = {
    question: source.question,
    maxChars: maxCharsOf(source),
    fields: fieldsToAsk(state.template, source),
  }
  return { step: source.id, ...context.silent(source.id), revealed: state.revealed.has(source.id), form }
}
