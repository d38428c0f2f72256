import type { Storage } from '../storage/storage.js'
import { ownTheme, type Theme, type Themes } from './themes.js'

/** Which house style is seen where. */
export interface ThemeDesk {
  readonly all: readonly Theme[]
  /** That of the installation: where no Space chose one, and on pages of no workshop. */
  readonly standard: Theme
  /** That of the Space of a workshop. */
  ofWorkshop(id: string): Promise<Theme>
  /** That of a public page, by its address: support page, invitation, or what stands at a printed address. */
  ofPlace(kind: 'steun' | 'uitnodiging' | 'm', id: string): Promise<Theme>
}

/** `standard`: the name of the theme of the installation; ours when there is none of that name. */
export function createThemeDesk(storage: Storage, { all }: Themes, standard: string): ThemeDesk {
  const named = (id: string | null | undefined) => all.find((one) => one.id === id)
  const instead = named(standard) ?? ownTheme
  const ofSpace = async (space: string | null | undefined) =>
    named(space ? (await storage.get('space', { id: space }))?.theme : null) ?? instead
  const ofWorkshop = async (workshop: string) =>
    ofSpace((await storage.list('seat', { workshop })).find((seat) => seat.space)?.space)
  return {
    all,
    standard: instead,
    ofWorkshop,
    ofPlace: async (kind, id) => {
      // One theme for all: nothing to look for.
      if (all.length === 1) return instead
      if (kind === 'steun') {
        const owner = (await storage.get('support_page', { id }))?.owner
        const spaces = owner ? await storage.list('member', { account: owner }, { orderBy: 'since_ms' }) : []
        return ofSpace(spaces[0]?.space)
      }
      const workshop =
        kind === 'm'
          ? (await storage.get('workshop', { manifest_id: id }))?.id
          : (await storage.get('invite_page', { id }))?.workshop
      return workshop === undefined ? instead : ofWorkshop(workshop)
    },
  }
}
