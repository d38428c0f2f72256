import {
  type Distribution,
  distributionOutline,
  funnelOutline,
  type Ground,
  type Line,
  layoutDistribution,
  layoutFunnel,
  layoutLine,
  layoutRing,
  layoutRoute,
  lineOutline,
  type PrinciplesRing,
  type Route,
  renderDistributionSvg,
  renderFunnelSvg,
  renderLineSvg,
  renderRingSvg,
  renderRouteSvg,
  ringOutline,
  routeOutline,
  sliceLine,
} from '@siroop/pictures'
import '../../src/ui/look/fonts.css'
import '../../src/ui/look/tokens.css'
import { fullLine, hostileLine, normalLine } from './lineExamples.js'
import { fullRoute, funnel, hostileRing, hostileRoute, normalRoute, poll, ring, smallRoute } from './otherExamples.js'

/** All pictures with invented content, each in a frame with a name that `shoot.mjs` takes a still of. */
interface Frame {
  readonly name: string
  readonly ground: 'table' | 'paper' | 'print'
  readonly width: number
  readonly height: number
  readonly markup: string
  /** The same in words, as data. */
  readonly outline?: unknown
}

const words = (id: string) => ({
  id,
  title: 'De weg van 2040 naar nu',
  description: 'Pijlen lopen van vroeger naar later.',
})
let pictures = 0
const wall = (name: string, line: Line, ground: 'table' | 'paper' = 'table'): Frame => ({
  name,
  ground,
  width: 1920,
  height: 1080,
  markup: place(
    renderLineSvg(layoutLine(line, { orientation: 'horizontal', width: 1790, height: 934, textSize: 28 }), {
      ...words(`w${pictures++}`),
      ground,
    }),
    { x: 65, y: 130, width: 1790 },
  ),
  outline: lineOutline(line),
})
const cockpit = (name: string, line: Line): Frame => ({
  name,
  ground: 'paper',
  width: 740,
  height: 480,
  markup: place(
    renderLineSvg(
      layoutLine(line, { orientation: 'horizontal', width: 700, height: 440, textSize: 16, labelSize: 26 }),
      { ...words(`w${pictures++}`), ground: 'paper' },
    ),
    { x: 20, y: 20, width: 700 },
  ),
})
const pages = (name: string, line: Line): Frame[] => {
  const heights = { first: 760, next: 860 }
  const layout = layoutLine(line, { orientation: 'vertical', width: 612, textSize: 12.4, pages: heights })
  return sliceLine(layout, heights).map((slice, index) => ({
    name: `${name}-${index + 1}`,
    ground: 'print' as const,
    width: 794,
    height: 1123,
    markup: place(renderLineSvg(layout, { ...words(`p${pictures++}`), ground: 'print', slice }), {
      x: 91,
      y: index === 0 ? 220 : 100,
      width: 612,
    }),
  }))
}
/** A picture at its place on the page. */
const place = (svg: string, at: { readonly x: number; readonly y: number; readonly width: number }): string =>
  `<div style="position:absolute;left:${at.x}px;top:${at.y}px;width:${at.width}px">${svg}</div>`

/** A picture on the room screen, under its title. */
const large = (name: string, svg: string, outline: unknown): Frame => ({
  ...{ name, ground: 'table' as const, width: 1920, height: 1080, outline },
  markup: place(svg, { x: 84, y: 150, width: 1752 }),
})
const route = (name: string, data: Route): Frame =>
  large(
    name,
    renderRouteSvg(layoutRoute(data, { width: 1752, height: 880, textSize: 32 }), {
      ...words(`r${pictures++}`),
      ground: 'table',
    }),
    routeOutline(data),
  )
const principles = (name: string, data: PrinciplesRing): Frame =>
  large(
    name,
    renderRingSvg(layoutRing(data, { width: 1752, height: 880, textSize: 34 }), {
      ...words(`c${pictures++}`),
      ground: 'table',
    }),
    ringOutline(data),
  )
const answers = (name: string, data: Distribution): Frame =>
  large(
    name,
    renderDistributionSvg(layoutDistribution(data, { width: 1752, height: 860, textSize: 34 }), {
      ...words(`d${pictures++}`),
      ground: 'table',
    }),
    distributionOutline(data),
  )
/** A picture on a phone of 360 wide. */
const phone = (name: string, svg: string, height: number): Frame => ({
  ...{ name, ground: 'paper' as const, width: 360, height: height + 32 },
  markup: place(svg, { x: 16, y: 16, width: 328 }),
})
const onPaper = (id: string): { id: string; title: string; description: string; ground: Ground } => ({
  ...words(id),
  ground: 'paper',
})
const tallFunnel = layoutFunnel(funnel, { form: 'tall', width: 328, textSize: 16 })

const frames: readonly Frame[] = [
  wall('line-wall-small', normalLine('2040')),
  wall('line-wall-normal', normalLine('2027')),
  wall('line-wall-all', normalLine('Nu')),
  wall('line-wall-30', fullLine(30, 40)),
  wall('line-wall-60', fullLine(60, 100)),
  wall('line-wall-60-sparse', fullLine(60, 60, 3)),
  wall('line-wall-hostile', hostileLine()),
  cockpit('line-cockpit', normalLine('2035')),
  cockpit('line-cockpit-60', fullLine(60, 60)),
  ...pages('line-print', normalLine('Nu')),
  ...pages('line-print-60', fullLine(60, 100)),
  ...pages('line-print-hostile', hostileLine()),
  route('route-small', smallRoute()),
  route('route-normal', normalRoute()),
  route('route-60', fullRoute(60)),
  route('route-hostile', hostileRoute()),
  principles('ring-normal', ring(false)),
  principles('ring-breaks', ring(true)),
  principles('ring-hostile', hostileRing()),
  large(
    'funnel-wall',
    renderFunnelSvg(layoutFunnel(funnel, { form: 'wide', width: 1752, height: 860, textSize: 34 }), {
      ...words('fw'),
      ground: 'table',
    }),
    funnelOutline(funnel),
  ),
  phone('funnel-phone', renderFunnelSvg(tallFunnel, onPaper('fp')), tallFunnel.height),
  answers('poll-one', poll(false, 1)),
  answers('poll-three', poll(false, 3)),
  answers('poll-six', poll(true, 6)),
]

const wanted = new URLSearchParams(location.search).get('only')
document.body.style.margin = '0'
for (const frame of frames) {
  if (wanted !== null && !frame.name.startsWith(wanted)) continue
  const section = document.createElement('section')
  section.dataset.frame = frame.name
  if (frame.ground === 'table') section.dataset.theme = 'room'
  const ground = { table: 'var(--room-ground)', paper: 'var(--paper-1)', print: '#fff' }[frame.ground]
  section.style.cssText = `position:relative;overflow:hidden;width:${frame.width}px;height:${frame.height}px;background:${ground};margin-bottom:40px`
  section.innerHTML = frame.markup
  const details = document.createElement('details')
  const text = document.createElement('pre')
  text.textContent = JSON.stringify(frame.outline, null, 1)
  details.append(text)
  document.body.append(section, details)
}
