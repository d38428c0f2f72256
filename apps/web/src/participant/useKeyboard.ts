import { useEffect } from 'react'
import { isTyping } from './useArrival.js'

/** Part of the highest window below which a focused text field means that a keyboard is open. */
const keyboardPart = 0.78

/**
 * Keeps `--visible` (height above the keyboard, px) and `data-keyboard` on the page, so that question, field and button
 * stay above the keyboard. Some browsers shrink the window for a keyboard, some lay the keyboard over it.
 */
export function useKeyboard(): void {
  useEffect(() => {
    const view = window.visualViewport
    if (!view) return
    const page = document.documentElement
    let highest = view.height
    let width = view.width
    const measure = () => {
      if (view.width !== width) highest = 0
      width = view.width
      highest = Math.max(highest, view.height)
      const typing = isTyping()
      const open = typing && view.scale === 1 && view.height < highest * keyboardPart
      page.dataset.keyboard = open ? 'open' : 'closed'
      if (open) page.style.setProperty('--visible', `${Math.round(view.height)}px`)
      else page.style.removeProperty('--visible')
    }
    measure()
    view.addEventListener('resize', measure)
    document.addEventListener('focusin', measure)
    document.addEventListener('focusout', measure)
    return () => {
      view.removeEventListener('resize', measure)
      document.removeEventListener('focusin', measure)
      document.removeEventListener('focusout', measure)
    }
  }, [])
}
