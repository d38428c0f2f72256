import { readFileSync } from 'node:fs'
import type { Leader } from './crowd.js'
import { median, ms, ratio } from './figures.js'

const times = 9
const restMs = 400

/** One command after the other, with a rest between: what the server itself needs for it, all views included. */
export async function quietCommands(
  lead: Leader,
  { what, pid, send }: { what: string; pid: number | null; send: (turn: number) => Promise<void> },
): Promise<readonly string[]> {
  const pings: number[] = []
  const took: number[] = []
  const before = cpuMs(pid)
  for (let turn = 0; turn < times; turn++) {
    await new Promise((resolve) => setTimeout(resolve, restMs))
    pings.push(await lead.ping())
    const sentAt = performance.now()
    await send(turn)
    took.push(performance.now() - sentAt)
  }
  const after = cpuMs(pid)
  const floor = median(pings)
  const used = before === null || after === null ? '–' : ms((after - before) / times)
  return [what, ms(floor), ms(median(took)), ratio(median(took), floor), used]
}

/** Processor time that a process used so far, in milliseconds; null where the machine does not say. */
function cpuMs(pid: number | null): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    // in ticks of a hundredth of a second: user and system
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}
