import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ErrorCode, errors, Refusal } from '../contract/errors'
import { noteRefusal } from './log'

const fastifyCodes: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'badInput',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'badInput',
  FST_ERR_CTP_INVALID_JSON_BODY: 'badInput',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'badInput',
  FST_FILES_LIMIT: 'badInput',
}

const isErrorCode = (code: string): code is ErrorCode => code in errors

/** The known code of whatever was thrown: what nobody foresaw is `internal`, a database out of reach `tryLater`. */
export const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = fastifyCodes[code]
  if (known) return new Refusal(known)
  if (isErrorCode(code)) return new Refusal(code)
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  if (status === 429) return new Refusal('tooManyRequests')
  if (typeof status === 'number' && status < 500) return new Refusal('badInput')
  const isAway =
    /^(ECONN|ENOSPC|EPIPE|53300|57P0|08)/.test(code) ||
    /timeout exceeded when trying to connect/.test(String(error))
  return new Refusal(isAway ? 'tryLater' : 'internal')
}

/** What the log may hold of an error: the database's `detail` would quote whole rows, texts and phones among them. */
export const forLog = (error: unknown) =>
  error instanceof Error
    ? { code: 'code' in error ? error.code : undefined, stack: error.stack }
    : { error: String(error) }

/** Answers an error with its code and its sentence; what nobody foresaw is logged too. */
export const sendRefusal = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
  const refusal = refusalOf(error)
  noteRefusal(request, refusal.code)
  if (refusal.code === 'internal' || refusal.code === 'tryLater') request.log.error(forLog(error))
  const { code, message, fields, status } = refusal
  return reply.status(status).send({ error: { code, message, ...(fields && { fields }) } })
}
