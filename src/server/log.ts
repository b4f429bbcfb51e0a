import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Role } from '../contract/roles'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The name of the act in the contract. */
    act?: string
  }
}

const notes = new WeakMap<FastifyRequest, { roles?: readonly Role[]; refusal?: string }>()

const note = (request: FastifyRequest, more: { roles?: readonly Role[]; refusal?: string }) =>
  notes.set(request, { ...notes.get(request), ...more })

/** Remembers in which roles a request was made, for its line in the log. */
export const noteRoles = (request: FastifyRequest, roles: readonly Role[]) => note(request, { roles })
/** Remembers with which code a request was refused, for its line in the log. */
export const noteRefusal = (request: FastifyRequest, refusal: string) => note(request, { refusal })

const idOf = ({ params }: FastifyRequest): string | undefined =>
  typeof params === 'object' && params !== null && 'id' in params ? String(params.id) : undefined

/** One line for each request of the API: who in which role, which act, which opinion, how long, how it ended. Never a text, a name or a phone. */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const { act } = request.routeOptions.config
    if (!act) return
    request.log.info(
      {
        act,
        id: idOf(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...notes.get(request),
      },
      act,
    )
  })
}
