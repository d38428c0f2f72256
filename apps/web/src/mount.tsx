import './ui/look/tokens.css'
import './ui/look/contrast.css'
import './ui/look/base.css'
import './ui/look/components.css'
import './ui/look/dialog.css'
import './ui/look/screens.css'
import { type ReactNode, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { BrokenPage } from './BrokenPage.js'
import { sharedCopy } from './copy/shared.js'
import { pressOnce } from './ui/focus/heldKey.js'
import { keepInSight } from './ui/focus/inSight.js'
import { keepFocus } from './ui/focus/keptFocus.js'
import { nameWindow } from './ui/focus/pageTitle.js'
import { type CopySource, startLanguage } from './ui/language.js'
import { startContrast, startTextSize } from './ui/Preferences.js'

/** Starts one page: language and text size of this device, its texts, then the app in `#app`. */
export async function mount(app: ReactNode, ...texts: readonly CopySource<unknown>[]): Promise<void> {
  const language = startLanguage()
  startTextSize()
  startContrast()
  // All at the same time, so that the first picture is the whole one. A text that fails is asked for again later.
  await Promise.allSettled([sharedCopy, ...texts].map((source) => source.load(language)))
  const element = document.getElementById('app')
  if (!element) throw new Error('The page has no #app')
  // for as long as the page lives
  keepFocus(element)
  keepInSight(element)
  nameWindow(element)
  pressOnce(element)
  createRoot(element).render(
    <StrictMode>
      <BrokenPage>
        <Suspense>{app}</Suspense>
      </BrokenPage>
    </StrictMode>,
  )
}
