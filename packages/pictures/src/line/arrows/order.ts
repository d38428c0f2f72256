import { Graph, layout } from '@dagrejs/dagre'
import type { Link } from '../links.js'

/** The order that crosses least: per layer the boxes from top to bottom, and past which boxes a long link goes. */
export interface LayerOrder {
  readonly layers: readonly (readonly string[])[]
  /** For a link `from>to` and a layer between them: how many boxes of that layer stand before the link. */
  readonly passes: ReadonlyMap<string, ReadonlyMap<number, number>>
}

/** Key of a link in `LayerOrder.passes`. */
export const linkKey = ({ from, to }: Link): string => `${from}>${to}`

/**
 * Orders the boxes of every layer so that links cross little. Layers go from early to late and stay as they are; only
 * links to a later layer count. Same input, same order.
 */
export function orderLayers(layers: readonly (readonly string[])[], links: readonly Link[]): LayerOrder {
  const layerOf = new Map(layers.flatMap((ids, layer) => ids.map((id) => [id, layer] as const)))
  const between = links.filter(({ from, to }) => (layerOf.get(from) ?? 0) < (layerOf.get(to) ?? 0))
  if (between.length === 0) return { layers, passes: new Map() }
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 20, edgesep: 20, ranksep: 100 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of layerOf.keys()) graph.setNode(id, { width: 10, height: 20 })
  for (const link of between) graph.setEdge(link.from, link.to, {}, linkKey(link))
  // The type knows three names; the code also takes a function. The years are given, so nothing is ranked here.
  Object.assign(graph.graph(), { ranker: keepLayers(layerOf) })
  layout(graph)
  const at = (id: string) => graph.node(id)
  const ordered = layers.map((ids) => [...ids].sort((a, b) => at(a).y - at(b).y))
  const passes = new Map<string, Map<number, number>>()
  for (const link of between) {
    const points = graph.edge({ v: link.from, w: link.to, name: linkKey(link) }).points ?? []
    const past = new Map<number, number>()
    for (let layer = (layerOf.get(link.from) ?? 0) + 1; layer < (layerOf.get(link.to) ?? 0); layer++) {
      const ids = ordered[layer] ?? []
      const x = ids[0] === undefined ? null : at(ids[0]).x
      const y = x === null ? 0 : heightAt(points, x)
      past.set(layer, ids.filter((id) => at(id).y < y).length)
    }
    passes.set(linkKey(link), past)
  }
  return { layers: ordered, passes }
}

/** dagre makes room for the middle of a link by doubling all lengths, so a layer is two ranks. */
const keepLayers =
  (layerOf: ReadonlyMap<string, number>) =>
  (graph: Graph): void => {
    for (const id of graph.nodes()) Object.assign(graph.node(id), { rank: 2 * (layerOf.get(id) ?? 0) })
  }

function heightAt(points: readonly { readonly x: number; readonly y: number }[], x: number): number {
  for (let index = 1; index < points.length; index++) {
    const [one, two] = [points[index - 1], points[index]]
    if (one === undefined || two === undefined || (one.x - x) * (two.x - x) > 0) continue
    const share = two.x === one.x ? 0 : (x - one.x) / (two.x - one.x)
    return one.y + share * (two.y - one.y)
  }
  return points.at(-1)?.y ?? 0
}
