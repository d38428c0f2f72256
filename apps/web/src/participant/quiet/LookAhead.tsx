import type { ReactNode } from 'react'

export interface LookAheadProps {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}

/** Dark like the room, one line: whatever happens now, happens on the room screen. */
export const LookAhead = ({ title, text, children }: LookAheadProps) => (
  <main className="body quiet-middle">
    <svg
      className="room-picture"
      viewBox="0 0 132 92"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinejoin="round"
    >
      <path d="M14 4h104v58H14Z" />
      <path d="M66 62v10" />
      <path fill="var(--paper-0)" stroke="none" d="M28 18h26v17H28ZM60 14h26v17H60ZM74 38h26v17H74ZM38 41h26v14H38Z" />
      <path d="M30 88c6-10 18-10 24 0M54 88c6-10 18-10 24 0M78 88c6-10 18-10 24 0" />
    </svg>
    <h1>{title}</h1>
    <p className="quiet-text" data-aloud>
      {text}
    </p>
    {children}
  </main>
)
