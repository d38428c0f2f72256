import { useState } from 'react'
import { sharedCopy } from '../copy/shared.js'
import { readSetting, writeSetting } from './device.js'
import { useLanguage, useT } from './language.js'

/** Applies the text size that was chosen on this device. Called once, before the first render. */
export function startTextSize(): void {
  if (readSetting('siroop:text') === 'large') document.documentElement.dataset.text = 'large'
}

/** "Aa": one step larger for every text, and back. Kept on this device. */
export function TextSizeButton() {
  const t = useT(sharedCopy)
  const [large, setLarge] = useState(document.documentElement.dataset.text === 'large')
  const handleClick = () => {
    if (large) delete document.documentElement.dataset.text
    else document.documentElement.dataset.text = 'large'
    writeSetting('siroop:text', large ? null : 'large')
    setLarge(!large)
  }
  return (
    <button type="button" className="icon-btn" aria-label={t.largerText} aria-pressed={large} onClick={handleClick}>
      Aa
    </button>
  )
}

/** Applies the contrast that was chosen on this device; without a choice the style sheet asks the device. */
export function startContrast(): void {
  const kept = readSetting('siroop:contrast')
  if (kept) document.documentElement.dataset.contrast = kept
}

/** Is there more contrast now, and how to change that: what somebody chooses here goes before what the device asks. */
export function useContrast(): [boolean, () => void] {
  const { dataset } = document.documentElement
  const [more, setMore] = useState(() =>
    dataset.contrast ? dataset.contrast === 'more' : matchMedia('(prefers-contrast: more)').matches,
  )
  const change = () => {
    dataset.contrast = more ? 'less' : 'more'
    writeSetting('siroop:contrast', dataset.contrast)
    setMore(!more)
  }
  return [more, change]
}

function ContrastButton() {
  const t = useT(sharedCopy)
  const [more, change] = useContrast()
  return (
    <button type="button" className="icon-btn" aria-label={t.moreContrast} aria-pressed={more} onClick={change}>
      <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="9" />
        <path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor" />
      </svg>
    </button>
  )
}

/** Changes the language of the interface to the other one; its name is in that language. */
function LanguageButton() {
  const [language, setLanguage] = useLanguage()
  const other = language === 'nl' ? 'en' : 'nl'
  // Who speaks to a device says what stands there.
  const label = other === 'en' ? 'EN, English' : 'NL, Nederlands'
  return (
    <button type="button" className="icon-btn" lang={other} aria-label={label} onClick={() => setLanguage(other)}>
      {other.toUpperCase()}
    </button>
  )
}

/** Letters, contrast and language, side by side. */
export function Preferences() {
  return (
    <span className="prefs">
      <TextSizeButton />
      <ContrastButton />
      <LanguageButton />
    </span>
  )
}
