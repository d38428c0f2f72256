import { binDays, err, isRunnable, ok, type Result, type Template } from '@siroop/domain'
import {
  type Answer,
  copyOfTemplate,
  type Draft,
  freeId,
  isWarning,
  type OwnTemplateState,
  problem,
  readDraft,
} from '@siroop/protocol'
import { createQueue } from '../queue.js'
import type { Storage } from '../storage/storage.js'
import { mostBytes } from '../templates/readYaml.js'
import { type CheckedFile, checkTemplateBytes } from '../templates/templateFile.js'
import { writeYaml } from '../templates/writeYaml.js'
import { changeWrite, listWrites, readTemplate, readTemplates, type StoredTemplate } from './ownTemplateRows.js'
import { told } from './told.js'

/** So many templates a facilitator may have, those in the bin too. */
export const mostTemplates = 40
/** Bytes of a template as JSON. As YAML, with its lines and indents, it then stays below what may be read. */
export const mostDraftBytes = mostBytes / 2
const dayMs = 24 * 60 * 60 * 1000

type Answered<T, E> = Promise<Result<T, E | 'not-saved'>>
type Made = Answer<'newTemplate'>
/** What is wrong with a file of which nothing was taken over. */
export type WrongFile = Answer<'wrongTemplate'>

/** Templates that facilitators made for themselves. Each belongs to one account; nobody else reads or uses it. */
export interface OwnTemplates {
  /** Those in the bin too; the last changed first. What is in the bin for too long is not there any more. */
  list(account: string): Promise<Answer<'ownTemplates'>>
  /** Those of which a workshop can be made now. */
  offered(account: string): Promise<readonly { readonly own: string; readonly template: Template }[]>
  find(account: string, own: string): Promise<Template | null>
  read(account: string, own: string): Promise<Answer<'ownTemplate'> | null>
  /** Makes one of a template that ships, by its id, or of one of this account. */
  copy(account: string, of: string): Answered<Made, 'unknown-template' | 'too-many-templates'>
  /** Makes one of what was written elsewhere, mistakes included. */
  add(account: string, content: unknown): Answered<Made, 'bad-request' | 'too-many-templates'>
  /** Makes one of a file. With a mistake in it nothing is taken over, and all of them are told. */
  take(account: string, file: Uint8Array): Answered<Made, WrongFile | 'too-many-templates'>
  keep(
    account: string,
    own: string,
    changed: { readonly rev: number; readonly content: unknown },
  ): Answered<Answer<'keptTemplate'>, 'unknown-template' | 'template-changed' | 'bad-request' | 'too-large'>
  /** Lays it in the bin, or takes it out again. */
  bin(account: string, own: string, isBinned: boolean): Answered<null, 'unknown-template'>
  file(account: string, own: string): Promise<{ readonly name: string; readonly text: string } | null>
}
export interface OwnTemplateParts {
  readonly storage: Pick<Storage, 'get' | 'transact' | 'exclusively'>
  readonly nowMs: () => number
  readonly newId: () => string
  /** The templates that this server offers to everybody. */
  readonly shipped: readonly Template[]
}

export function createOwnTemplates({ storage, nowMs, newId, shipped }: OwnTemplateParts): OwnTemplates {
  const queue = createQueue()
  /** Changes of one account come one after the other, on whatever server. */
  const inTurn = <T>(account: string, job: () => Promise<T>): Promise<T> =>
    queue.run(() => storage.exclusively(`own-templates/${account}`, job))
  const isOver = ({ binnedAtMs }: StoredTemplate): boolean =>
    binnedAtMs !== null && nowMs() - binnedAtMs >= binDays * dayMs
  const there = async (account: string): Promise<readonly StoredTemplate[]> =>
    (await readTemplates(storage, account)).templates.filter((one) => !isOver(one))
  const one = async (account: string, own: string): Promise<StoredTemplate | null> => {
    const found = await readTemplate(storage, account, own)
    return found === null || isOver(found) ? null : found
  }
  const usable = ({ draft, binnedAtMs }: StoredTemplate): Template | null => {
    const judged = binnedAtMs === null ? judge(draft) : null
    return judged !== null && stateOf(judged) === 'ready' ? judged.template : null
  }

  /** `make` gets every id that is taken: of what ships, and of this account. */
  const make = (account: string, draftOf: (taken: ReadonlySet<string>) => Template) =>
    inTurn(account, async (): Promise<Result<Made, 'too-many-templates' | 'not-saved'>> => {
      const listed = await readTemplates(storage, account)
      const gone = listed.templates.filter(isOver).map(({ own }) => own)
      const left = listed.templates.filter(({ own }) => !gone.includes(own))
      if (left.length >= mostTemplates) return err('too-many-templates')
      const taken = new Set([...shipped, ...left.map(({ draft }) => draft)].map(({ id }) => id))
      const draft = draftOf(taken)
      const atMs = nowMs()
      const kept = { rev: 1, draft, madeAtMs: atMs, changedAtMs: atMs, binnedAtMs: null }
      const own = newId()
      const written = await storage.transact(listWrites(account, listed, { added: { own, kept }, gone }))
      return written.ok ? ok({ own, id: draft.id, wanted: null }) : err('not-saved')
    })
  const makeOf = async (account: string, draft: Template) => {
    const made = await make(account, (taken) => ({ ...draft, id: freeId(draft.id, taken) }))
    return made.ok && made.value.id !== draft.id ? ok({ ...made.value, wanted: draft.id }) : made
  }

  return {
    list: async (account) =>
      [...(await there(account))].sort((a, b) => b.changedAtMs - a.changedAtMs).map((kept) => entryOf(kept)),
    offered: async (account) =>
      (await there(account)).flatMap((kept) => {
        const template = usable(kept)
        return template === null ? [] : [{ own: kept.own, template }]
      }),
    find: async (account, own) => {
      const kept = await one(account, own)
      return kept === null ? null : usable(kept)
    },
    read: async (account, own) => {
      const kept = await one(account, own)
      if (kept === null || kept.binnedAtMs !== null) return null
      const judged = judge(kept.draft)
      return { own, rev: kept.rev, content: kept.draft, state: stateOf(judged), problems: judged.problems.map(told) }
    },
    copy: async (account, of) => {
      const source = shipped.find(({ id }) => id === of) ?? (await one(account, of))?.draft
      return source === undefined ? err('unknown-template') : make(account, (taken) => copyOfTemplate(source, taken))
    },
    add: async (account, content) => {
      const read = isTooLarge(content) ? null : readDraft(content)
      return read === null ? err('bad-request') : makeOf(account, read.draft)
    },
    take: async (account, file) => {
      const { template, problems } = fileOf(file)
      return template === null ? err({ problems: problems.map(told) }) : makeOf(account, template)
    },
    keep: async (account, own, { rev, content }) => {
      if (isTooLarge(content)) return err('too-large')
      const read = readDraft(content)
      if (read === null) return err('bad-request')
      return inTurn(account, async () => {
        const kept = await one(account, own)
        if (kept === null || kept.binnedAtMs !== null) return err('unknown-template')
        if (kept.rev !== rev) return err('template-changed')
        const { madeAtMs, binnedAtMs } = kept
        const next = { rev: rev + 1, draft: read.draft, madeAtMs, changedAtMs: nowMs(), binnedAtMs }
        const written = await storage.transact([changeWrite(account, kept, next)])
        if (!written.ok) return err(written.error === 'conflict' ? 'template-changed' : 'not-saved')
        return ok({ rev: next.rev, state: stateOf(read), problems: read.problems.map(told) })
      })
    },
    bin: (account, own, isBinned) =>
      inTurn(account, async () => {
        const kept = await one(account, own)
        if (kept === null) return err('unknown-template')
        const { own: _own, stored: _stored, ...rest } = kept
        const next = { ...rest, binnedAtMs: isBinned ? (kept.binnedAtMs ?? nowMs()) : null }
        return (await storage.transact([changeWrite(account, kept, next)])).ok ? ok(null) : err('not-saved')
      }),
    file: async (account, own) => {
      const kept = await one(account, own)
      // Of a template without mistakes the keys stand in the order of the format; a draft is written as it is.
      return kept === null
        ? null
        : { name: `${kept.draft.id}.yaml`, text: writeYaml(judge(kept.draft).template ?? kept.draft) }
    },
  }
}

/** What was kept was read as a draft; an older server may have known fewer rules. */
const judge = (draft: Template): Draft =>
  readDraft(draft) ?? { draft, template: null, problems: [problem([], 'no-template')] }

const stateOf = ({ template }: Draft): OwnTemplateState =>
  template === null ? 'broken' : isRunnable(template) ? 'ready' : 'no-screens'

const isTooLarge = (content: unknown): boolean => {
  const text = JSON.stringify(content) as string | undefined
  return text !== undefined && Buffer.byteLength(text) > mostDraftBytes
}

/** A file as the command line judges it, and small enough to be changed here. */
function fileOf(file: Uint8Array): CheckedFile {
  const checked = checkTemplateBytes(file)
  if (checked.template === null || !isTooLarge(checked.template)) return checked
  const tooLarge = problem([], 'file-too-large', { most: mostDraftBytes / 1024 })
  return { template: null, problems: [{ ...tooLarge, place: null, otherPlace: null }] }
}

function entryOf(kept: StoredTemplate): Answer<'ownTemplates'>[number] {
  const { own, draft, changedAtMs, binnedAtMs } = kept
  const judged = judge(draft)
  return {
    own,
    id: draft.id,
    title: draft.title,
    summary: draft.summary,
    minutes: draft.sessions.reduce((sum, { minutes }) => sum + minutes, 0),
    meetings: draft.sessions.length,
    steps: draft.steps.length,
    state: stateOf(judged),
    errors: judged.problems.filter((found) => !isWarning(found)).length,
    changedAtMs,
    binnedAtMs,
  }
}
