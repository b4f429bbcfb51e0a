import { randomInt } from 'node:crypto'
import { type Asked, type Engine, startServer, type TestServer } from './server'

const anyAddress = (): string => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`

/** A server to which every request comes from another address, so that the limits per address stay out of the way. */
export const startBusyServer = async (
  engine: Engine,
  env: Record<string, string> = {},
): Promise<TestServer> => {
  const server = await startServer(engine, { TRUST_PROXY: 'on', ...env })
  const ask = (method: string, address: string, asked: Asked = {}) =>
    server.ask(method, address, { from: anyAddress(), ...asked })
  return { ...server, ask }
}

/** Lets nobody's sign-in run out, for tests that move the clock by weeks. */
export const stayAwake = async ({ services }: TestServer): Promise<void> => {
  await services.db
    .updateTable('sessions')
    .set({ expiresAt: new Date('2040-01-01') })
    .execute()
}
