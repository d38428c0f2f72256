import { type RefObject, useEffect } from 'react'

/**
 * Shows a `<dialog>` as a modal while the component is mounted. The browser keeps the keyboard inside and closes on
 * Escape; the focus returns to where it was when the dialog goes away.
 */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): void {
  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => {
      if (element?.open) element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [dialog])
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    // Escape asks; the owner of the state decides. Without this the dialog would close behind React's back.
    const handleCancel = (event: Event) => {
      event.preventDefault()
      onClose()
    }
    const handleBackdrop = (event: MouseEvent) => {
      if (event.target === element) onClose()
    }
    element.addEventListener('cancel', handleCancel)
    element.addEventListener('mousedown', handleBackdrop)
    return () => {
      element.removeEventListener('cancel', handleCancel)
      element.removeEventListener('mousedown', handleBackdrop)
    }
  }, [dialog, onClose])
}
