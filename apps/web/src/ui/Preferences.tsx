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

/** Changes the language of the interface to the other one; its name is in that language. */
function LanguageButton() {
  const [language, setLanguage] = useLanguage()
  const other = language === 'nl' ? 'en' : 'nl'
  const label = other === 'en' ? 'English' : 'Nederlands'
  return (
    <button type="button" className="icon-btn" lang={other} aria-label={label} onClick={() => setLanguage(other)}>
      {other.toUpperCase()}
    </button>
  )
}

/** Both, side by side. */
export function Preferences() {
  return (
    <span className="prefs">
      <TextSizeButton />
      <LanguageButton />
    </span>
  )
}
