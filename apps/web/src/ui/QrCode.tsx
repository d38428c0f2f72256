import { encode } from 'uqr'

/**
 * A QR code as vector, dark on paper with its quiet zone.
 *
 * @param text  what the code says; up to some hundred characters.
 * @param label accessible name: what the reader gets to by scanning.
 */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { data, size } = encode(text, { border: 2, ecc: 'M' })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="var(--paper-0)" />
      <path d={path} fill="var(--ink-1)" />
    </svg>
  )
}
