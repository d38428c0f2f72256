import type { Template } from '@siroop/domain'
import type { Storage, WriteOp } from '../storage/storage.js'

/** One template of a facilitator as it is kept. */
export interface KeptTemplate {
  /** One more with every change: who changes it says which one was read. */
  readonly rev: number
  readonly draft: Template
  readonly madeAtMs: number
  readonly changedAtMs: number
  /** Since when it is in the bin, or null. */
  readonly binnedAtMs: number | null
}
/** With the text as it is stored: what is written takes the place of exactly that. */
export interface StoredTemplate extends KeptTemplate {
  readonly own: string
  readonly stored: string
}

const keyOf = (account: string, own: string): string => `own-template/${account}/${own}`
const listKey = (account: string): string => `own-templates/${account}`

/** All of an account, in the order in which they were made; also what is in the bin. */
export async function readTemplates(storage: Pick<Storage, 'get'>, account: string): Promise<Listed> {
  const list = await storage.get('setting', { key: listKey(account) })
  const owns = list === null ? [] : (JSON.parse(list.value) as readonly string[])
  const found = await Promise.all(owns.map((own) => readTemplate(storage, account, own)))
  return { templates: found.filter((one) => one !== null), list: list?.value ?? null }
}
interface Listed {
  readonly templates: readonly StoredTemplate[]
  /** The list as it is stored; null when there is none yet. */
  readonly list: string | null
}

/** One template of an account; null when there is none, or it is somebody else's. */
export async function readTemplate(
  storage: Pick<Storage, 'get'>,
  account: string,
  own: string,
): Promise<StoredTemplate | null> {
  const row = await storage.get('setting', { key: keyOf(account, own) })
  return row === null ? null : { ...(JSON.parse(row.value) as KeptTemplate), own, stored: row.value }
}

/** Writes that add one and let others go for good. Refused when somebody else changed the list meanwhile. */
export function listWrites(
  account: string,
  { templates, list }: Listed,
  change: { readonly added: { readonly own: string; readonly kept: KeptTemplate }; readonly gone: readonly string[] },
): readonly WriteOp[] {
  const { added, gone } = change
  const left = templates.map(({ own }) => own).filter((own) => !gone.includes(own))
  const row = { key: listKey(account), value: JSON.stringify([...left, added.own]) }
  return [
    list === null
      ? { kind: 'insert', table: 'setting', row }
      : { kind: 'patch', table: 'setting', where: { key: row.key, value: list }, set: { value: row.value } },
    { kind: 'insert', table: 'setting', row: { key: keyOf(account, added.own), value: JSON.stringify(added.kept) } },
    ...gone.map((own) => ({ kind: 'remove', table: 'setting', where: { key: keyOf(account, own) } }) as const),
  ]
}

/** Lets templates of the bin go for good. Refused when somebody else changed the list meanwhile. */
export function binWrites(account: string, { templates, list }: Listed, isOver: (one: KeptTemplate) => boolean) {
  const gone = templates.filter(isOver)
  if (gone.length === 0 || list === null) return []
  const left = templates.filter((one) => !gone.includes(one)).map(({ own }) => own)
  const key = listKey(account)
  return [
    { kind: 'patch', table: 'setting', where: { key, value: list }, set: { value: JSON.stringify(left) } },
    ...gone.map(({ own }) => ({ kind: 'remove', table: 'setting', where: { key: keyOf(account, own) } }) as const),
  ] satisfies readonly WriteOp[]
}

/** Puts one in the place of what was read; a conflict when that is no longer what is stored. */
export const changeWrite = (account: string, { own, stored }: StoredTemplate, next: KeptTemplate): WriteOp => ({
  kind: 'patch',
  table: 'setting',
  where: { key: keyOf(account, own), value: stored },
  set: { value: JSON.stringify(next) },
})

/** Writes that put all templates of one account after those of another, also what is in the bin. */
export async function templatesHandedOver(
  storage: Pick<Storage, 'get'>,
  account: string,
  heir: string,
): Promise<readonly WriteOp[]> {
  const [{ templates, list }, theirs] = await Promise.all([
    readTemplates(storage, account),
    readTemplates(storage, heir),
  ])
  if (list === null) return []
  const value = JSON.stringify([...theirs.templates, ...templates].map(({ own }) => own))
  return [
    { kind: 'patch', table: 'setting', where: { key: listKey(account), value: list }, set: { value: '[]' } },
    theirs.list === null
      ? { kind: 'insert', table: 'setting', row: { key: listKey(heir), value } }
      : { kind: 'patch', table: 'setting', where: { key: listKey(heir), value: theirs.list }, set: { value } },
    ...templates.flatMap(({ own, stored }): readonly WriteOp[] => [
      { kind: 'patch', table: 'setting', where: { key: keyOf(account, own), value: stored }, set: { value: stored } },
      { kind: 'remove', table: 'setting', where: { key: keyOf(account, own) } },
      { kind: 'insert', table: 'setting', row: { key: keyOf(heir, own), value: stored } },
    ]),
  ]
}
