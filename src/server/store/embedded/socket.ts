import { Duplex } from 'node:stream'

/** What the socket asks of a database engine: bytes of whole requests go in, the bytes of the answers come out. */
export interface Engine {
  ready: Promise<void>
  exec(requests: Buffer): Promise<Buffer>
}

/**
 * The messages after which PostgreSQL answers: Query, Sync, Flush, CopyDone, CopyFail. What comes before a Sync must reach
 * the engine together with it, because the engine closes every batch it is given with "ready for query".
 * Terminate is not in the list: it would end the engine itself; `end()` on the stream follows it anyway.
 */
const closesBatch = new Set(Buffer.from('QSHcf'))

const query = (text: string) => {
  const bytes = Buffer.from(`Q\0\0\0\0${text}\0`)
  bytes.writeInt32BE(bytes.length - 1, 1)
  return bytes
}

/** All clients share the engine's one session, so each new one must find it as a real server would hand it out. */
const cleanSession = Buffer.concat([query('ROLLBACK'), query('DISCARD ALL')])

/** The socket `pg` talks to when there is no server: PostgreSQL's wire protocol, handed to an engine batch by batch. */
export class EngineSocket extends Duplex {
  private waiting = Buffer.alloc(0)
  private started = false

  constructor(private readonly engine: Engine) {
    super({ allowHalfOpen: false })
  }

  /** Says `connect` once the engine is ready, or destroys the socket with the engine's error. */
  connect() {
    this.engine.ready.then(
      () => this.emit('connect'),
      error => this.destroy(error),
    )
    return this
  }

  // What pg calls on a TCP socket; none of it means anything here.
  setNoDelay = () => this
  setKeepAlive = () => this
  ref = () => this
  unref = () => this

  override _read() {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error) => void) {
    this.send([chunk]).then(() => done(), done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void) {
    this.send(chunks.map(({ chunk }) => chunk)).then(() => done(), done)
  }

  override _final(done: () => void) {
    this.push(null)
    done()
  }

  private async send(chunks: Buffer[]) {
    this.waiting = Buffer.concat([this.waiting, ...chunks])
    const length = this.started ? requestsLength(this.waiting) : startupLength(this.waiting)
    if (length === 0) return
    const requests = this.waiting.subarray(0, length)
    this.waiting = this.waiting.subarray(length)
    if (!this.started) await this.engine.exec(cleanSession)
    this.started = true
    const answers = await this.engine.exec(requests)
    if (!this.destroyed) this.push(answers)
  }
}

/** The startup message is the only one without a type byte. */
function startupLength(bytes: Buffer): number {
  return bytes.length >= 4 && bytes.length >= bytes.readInt32BE(0) ? bytes.readInt32BE(0) : 0
}

function requestsLength(bytes: Buffer): number {
  let whole = 0
  for (let at = 0; at + 5 <= bytes.length; ) {
    const type = bytes.readUInt8(at)
    at += 1 + bytes.readInt32BE(at + 1)
    if (at <= bytes.length && closesBatch.has(type)) whole = at
  }
  return whole
}
