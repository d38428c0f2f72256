// Runs in the process of a story's server, and in each of its threads, before the server itself: what would go to another
// machine, or ask for the address of one, is refused and written down. So is every program that is started, but for a
// browser with its doors closed. The server that is built knows nothing of this.
import children from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { threadId } from 'node:worker_threads'

const book = new URL(import.meta.url).searchParams.get('book')
const write = (line) => appendFileSync(book, `${line}\n`)
/** Writes down what was tried. @returns the error that whoever tried it gets. */
const refuse = (what) => {
  write(`out ${what}`)
  return Object.assign(new Error(`No way out of this story: ${what}`), { code: 'ENETUNREACH' })
}
const isHere = (host) => host === 'localhost' || /^((::ffff:)?127(\.\d+){3}|::1)$/.test(host)

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...given) {
  const to = whereTo(given)
  if (to === null || isHere(to.host)) return connect.apply(this, given)
  const error = refuse(`connect ${to.host}:${to.port}`)
  // Not before whoever asked can listen: a network takes its time too.
  this.connecting = true
  setImmediate(() => this.destroy(error))
  return this
}
/** Host and port in any of the ways in which `connect` is told; null for a socket that is a file. */
function whereTo(given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given
  if (typeof first === 'object' && first !== null)
    return first.path ? null : { host: first.host ?? 'localhost', port: first.port }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return null
  return { host: typeof second === 'string' ? second : 'localhost', port: first }
}

/** An address that is written as one is looked up by nobody. */
const isKnown = (method, name) =>
  method === 'lookup' && (!name || net.isIP(name) !== 0 || name === 'localhost' || isHere(name))
const isQuestion = (method) => /^(lookup|resolve|reverse)/.test(method)
for (const asked of [dns, dns.Resolver.prototype])
  for (const method of Object.getOwnPropertyNames(asked).filter(isQuestion)) {
    const ask = asked[method]
    asked[method] = function (name, ...rest) {
      if (isKnown(method, name)) return ask.call(this, name, ...rest)
      const error = refuse(`${method} ${name}`)
      setImmediate(rest.at(-1), error)
    }
  }
for (const asked of [dns.promises, dns.promises.Resolver.prototype])
  for (const method of Object.getOwnPropertyNames(asked).filter(isQuestion)) {
    const ask = asked[method]
    asked[method] = async function (name, ...rest) {
      if (!isKnown(method, name)) throw refuse(`${method} ${name}`)
      return ask.call(this, name, ...rest)
    }
  }

for (const method of ['send', 'connect']) {
  const act = dgram.Socket.prototype[method]
  dgram.Socket.prototype[method] = function (...given) {
    // Before the address come the message, numbers, and at the end what to call: no other text.
    const host = given.slice(1).find((one) => typeof one === 'string')
    if (host === undefined || isHere(host)) return act.apply(this, given)
    const [error, done] = [refuse(`datagram ${host}`), given.at(-1)]
    setImmediate(() => (typeof done === 'function' ? done(error) : this.emit('error', error)))
  }
}

const closedDoors = ['--proxy-server=http://127.0.0.1:9', '--host-resolver-rules=MAP * ~NOTFOUND']
const { spawn } = children.ChildProcess.prototype
children.ChildProcess.prototype.spawn = function (options) {
  if (closedDoors.every((door) => options.args?.includes(door))) return spawn.call(this, options)
  throw refuse(`start ${options.file}`)
}
for (const method of ['spawnSync', 'execSync', 'execFileSync'])
  children[method] = (file) => {
    throw refuse(`start ${file}`)
  }

syncBuiltinESMExports()
write(`in ${process.pid} ${threadId}`)
