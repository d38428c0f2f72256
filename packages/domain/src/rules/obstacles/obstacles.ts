import type { OrganisationId, StepId } from '../../ids.js'
import type { TemplateStep, Translated } from '../../template.js'
import type { SheetEntry } from '../../workshop/sheets/sheets.js'
import type { WorkshopState } from '../../workshop/state.js'
import type { PolledSubject, SubjectId } from '../../workshop/working.js'
import { isAside, pollOf } from '../polls.js'
import { sheetOf, whoFilled } from '../sheets/sheets.js'
import { type Finding, findingOf, ruleStepOf } from './finding.js'
import { roomQuestion, ruleWords } from './ruleStep.js'

/** A legal judgement with who gave it and on which day (YYYY-MM-DD): laws change. It is not legal advice. */
export interface DatedJudgement {
  readonly text: string
  /** Null: who leads wrote it down, or it is not told. */
  readonly by: OrganisationId | null
  readonly on: string
}
/** An obstacle with what the room found out about the rule behind it. */
export interface JudgedObstacle {
  readonly subject: SubjectId
  readonly text: string
  readonly law: Translated | null
  readonly article: string | null
  readonly judgement: DatedJudgement | null
  /** The room's answer on how much room there is. */
  readonly room: Translated | null
  readonly finding: Finding
}

/** Every obstacle that was looked at, in the order in which they came; what was let go or taken back is left out. */
export function judgedObstacles(state: WorkshopState): readonly JudgedObstacle[] {
  const step = ruleStepOf(state)
  if (step === undefined) return []
  return [...pollOf(state, step.id).subjects.values()]
    .filter((polled) => !isAside(state, step.id, polled))
    .map((polled) => judged(state, step, polled))
}

function judged(state: WorkshopState, step: TemplateStep, { subject, text, record }: PolledSubject): JudgedObstacle {
  const { entries } = sheetOf(state, step.id, subject)
  const { fields } = ruleWords
  const question = roomQuestion(step)
  const answer = question && record?.answers[question.id]
  const finding = findingOf(state, step.id, subject) ?? 'open'
  const options = step.fields?.find(({ id }) => id === fields.law)?.options
  return {
    subject,
    text,
    law: options?.find(({ id }) => id === entries.get(fields.law)?.value)?.label ?? null,
    article: entries.get(fields.article)?.value ?? null,
    judgement: dated(state, step.id, entries.get(fields.judgement)),
    room: question?.answers.find(({ id }) => id === answer)?.label ?? null,
    finding,
  }
}

const dated = (state: WorkshopState, step: StepId, entry: SheetEntry | undefined): DatedJudgement | null =>
  entry === undefined ? null : { text: entry.value, by: whoFilled(state, step, entry), on: entry.on }

/** A question to who can change a rule: national government, or a council. `sender` asks it, once they said yes in person; until then nobody does. */
export interface QuestionToState extends Omit<JudgedObstacle, 'finding' | 'room'> {
  readonly sender: OrganisationId | null
  /** Who was asked to send it and has not said yes. */
  readonly asked: OrganisationId | null
  readonly addressee: string | null
  /** YYYY-MM-DD before which it is sent, or null. */
  readonly due: string | null
}

/** *Vraag aan het Rijk*: every obstacle that only a change of law takes away, with who sends it, and to whom (SPEC OBS-3). */
export const questionsToState = (state: WorkshopState): readonly QuestionToState[] =>
  questionsAbout(state, ({ finding }) => finding === 'law')

/** *Vraag aan de raad*: every obstacle that a by-law or policy rule of the municipality itself takes away (SPEC OBS-6). */
export const questionsToCouncil = (state: WorkshopState): readonly QuestionToState[] =>
  questionsAbout(state, ({ finding }) => finding === 'council')

function questionsAbout(
  state: WorkshopState,
  which: (obstacle: JudgedObstacle) => boolean,
): readonly QuestionToState[] {
  return judgedObstacles(state)
    .filter(which)
    .map(({ finding: _, room: __, ...obstacle }) => {
      const taken = state.commitments.get(obstacle.subject)
      const accepted = taken?.status === 'accepted'
      return {
        ...obstacle,
        sender: accepted ? taken.asked : null,
        asked: accepted ? null : (taken?.asked ?? null),
        addressee: addresseeOf(state, obstacle.subject),
        due: taken?.due ?? null,
      }
    })
}

/** To whom the question goes, as the step wrote it down in which owners are asked; null: nobody wrote it. */
function addresseeOf(state: WorkshopState, subject: SubjectId): string | null {
  const step = state.template.steps.find(({ kind }) => kind === 'assign')
  return (step && sheetOf(state, step.id, subject).entries.get(ruleWords.addressee)?.value) ?? null
}
