import { request } from '../../connection/http.js'
import { readSetting, writeSetting } from '../device.js'

type Colours = Readonly<Record<string, string>>

/**
 * Gives this page the house style of a workshop: what this device knows of it at once, so that nothing changes colour before
 * somebody's eyes, and then what the server says. Without a network the last one stays.
 */
export async function followTheme(workshop: string): Promise<void> {
  const key = `siroop:look:${workshop}`
  const kept = readSetting(key)
  if (kept) wear(JSON.parse(kept))
  const answer = await request<{ readonly theme: Colours | null }>(`/api/look/${workshop}`)
  if (!answer.ok) return
  wear(answer.value.theme ?? {})
  writeSetting(key, JSON.stringify(answer.value.theme ?? {}))
}

const worn = '50 100 300 600 700 800 950 line seam'.split(' ')

/** A colour that is not said goes back to that of the stylesheets. */
function wear(colours: Colours): void {
  for (const name of worn) document.documentElement.style.setProperty(`--theme-${name}`, colours[name] ?? '')
}
