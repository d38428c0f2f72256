import { agreementsHandedOver } from '../agreements/agreementRows.js'
import { templatesHandedOver } from '../ownTemplates/ownTemplateRows.js'
import { itemsHandedOver } from '../shelf/shelfRows.js'
import type { Storage, WriteOp } from '../storage/storage.js'
import { pagesHandedOver } from '../support/supportRows.js'

/**
 * Writes that make everything that an account made for itself (templates, support pages, agreements, what it put on the
 * shelf) that of another: who leads nowhere any more comes to none of it, and others build on it. Rule: SPEC ACC-25.
 */
export async function goodsHandedOver(
  parts: { readonly storage: Storage; readonly newId: () => string },
  account: string,
  heir: string,
): Promise<readonly WriteOp[]> {
  const { storage } = parts
  const writes = await Promise.all([
    templatesHandedOver(storage, account, heir),
    pagesHandedOver(storage, account, heir),
    agreementsHandedOver(storage, account, heir),
    itemsHandedOver(parts, account, heir),
  ])
  return writes.flat()
}
