import {
  ArrowLeft,
  ArrowRight,
  CalendarDays,
  Check,
  ChevronDown,
  ChevronRight,
  ChevronUp,
  CircleHelp,
  Clock,
  Combine,
  Copy,
  DoorOpen,
  Download,
  Ellipsis,
  GripVertical,
  Hand,
  HardDrive,
  Info,
  Link,
  Lock,
  type LucideIcon,
  Mail,
  MailOpen,
  Megaphone,
  MessageCircle,
  Minus,
  Pause,
  Pencil,
  PenLine,
  Play,
  Plus,
  Printer,
  Projector,
  QrCode,
  Search,
  SkipForward,
  Smartphone,
  Sprout,
  Timer,
  Trash2,
  Undo2,
  Ungroup,
  X,
} from 'lucide-react'

/** The pictograms of Siroop. Those with a fixed meaning are listed in the design reference; none is decoration. */
const icons = {
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  'calendar-days': CalendarDays,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-right': ChevronRight,
  'chevron-up': ChevronUp,
  'circle-help': CircleHelp,
  clock: Clock,
  combine: Combine,
  copy: Copy,
  'door-open': DoorOpen,
  download: Download,
  ellipsis: Ellipsis,
  'grip-vertical': GripVertical,
  hand: Hand,
  'hard-drive': HardDrive,
  info: Info,
  link: Link,
  lock: Lock,
  mail: Mail,
  'mail-open': MailOpen,
  megaphone: Megaphone,
  'message-circle': MessageCircle,
  minus: Minus,
  pause: Pause,
  pencil: Pencil,
  'pen-line': PenLine,
  play: Play,
  plus: Plus,
  printer: Printer,
  projector: Projector,
  'qr-code': QrCode,
  'skip-forward': SkipForward,
  search: Search,
  smartphone: Smartphone,
  sprout: Sprout,
  timer: Timer,
  'trash-2': Trash2,
  ungroup: Ungroup,
  'undo-2': Undo2,
  x: X,
} satisfies Record<string, LucideIcon>

export type IconName = keyof typeof icons
export interface IconProps {
  name: IconName
  /** 20 beside text, 16 in a line of meta, 24 alone. */
  size?: 16 | 20 | 24
  /** Accessible name, for an icon that stands alone. Without it the icon is hidden from a screen reader. */
  label?: string
}

/** One pictogram, stroke 2, in the colour of its text. */
export function Icon({ name, size = 20, label }: IconProps) {
  const Picture = icons[name]
  const className = size === 20 ? 'i' : `i i-${size}`
  return label === undefined ? (
    <Picture className={className} aria-hidden="true" />
  ) : (
    <Picture className={className} role="img" aria-label={label} />
  )
}
