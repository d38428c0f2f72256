import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'

export interface MenuEntry {
  readonly key: string
  readonly content: ReactNode
  readonly onChoose: () => void
}
export interface MenuProps {
  /** Shown on top and read as its name. */
  readonly title: string
  readonly entries: readonly MenuEntry[]
  /** The button that it belongs to: the menu opens there, and the focus returns there. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
  /** Something to read above the entries. */
  readonly children?: ReactNode
}

/** A menu at a button: arrows, Home and End, a first letter, Escape. Closes when the focus or a press goes elsewhere. */
export function Menu({ title, entries, anchor, onClose, children }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)

  useLayoutEffect(() => {
    const box = anchor.getBoundingClientRect()
    const own = menu.current?.getBoundingClientRect()
    if (!own) return
    const left = Math.max(8, Math.min(box.right - own.width, window.innerWidth - own.width - 8))
    const below = box.bottom + 2
    const top = below + own.height <= window.innerHeight - 8 ? below : Math.max(8, box.top - own.height - 2)
    setPlace({ left, top })
  }, [anchor])
  useEffect(() => {
    if (place) (menu.current?.querySelector<HTMLElement>('[role=menuitem]') ?? menu.current)?.focus()
  }, [place])
  useEffect(() => {
    const handlePress = (event: PointerEvent) => {
      if (!menu.current?.contains(event.target as Node) && !anchor.contains(event.target as Node)) onClose()
    }
    const handleScroll = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) onClose()
    }
    document.addEventListener('pointerdown', handlePress)
    document.addEventListener('scroll', handleScroll, true)
    return () => {
      document.removeEventListener('pointerdown', handlePress)
      document.removeEventListener('scroll', handleScroll, true)
    }
  }, [anchor, onClose])

  const close = () => {
    anchor.focus()
    onClose()
  }
  const handleKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const to = (index: number) => {
      event.preventDefault()
      items.at(index % items.length)?.focus()
    }
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      close()
    } else if (event.key === 'ArrowDown') to(at + 1)
    else if (event.key === 'ArrowUp') to(at - 1)
    else if (event.key === 'Home') to(0)
    else if (event.key === 'End') to(-1)
    else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase()
      const next = [...items.slice(at + 1), ...items].find((item) => item.innerText.toLowerCase().startsWith(letter))
      next?.focus()
    }
  }
  return (
    <div
      ref={menu}
      className="bd-menu"
      role="menu"
      tabIndex={-1}
      aria-label={title}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      onKeyDown={handleKey}
    >
      <p className="meta" role="none">
        {title}
      </p>
      {children}
      {entries.map(({ key, content, onChoose }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onClose()
            onChoose()
          }}
        >
          {content}
        </button>
      ))}
    </div>
  )
}
