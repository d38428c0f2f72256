import { QrCode } from '../ui/QrCode.js'

/** A QR code in a given size in px, made here: no request leaves. `label` says where it goes. */
export function Qr({ text, label, size = 160 }: { text: string; label: string; size?: number }) {
  return (
    <span className="qr" style={{ width: size, height: size }}>
      <QrCode text={text} label={label} />
    </span>
  )
}
