import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Dict, dictOf, isDict, textOf } from './values'

export interface HttpQuestion {
  readonly url: string
  readonly method: string
  readonly header: Dict
  readonly data?: unknown
  /** 'json' (parse the answer when it is JSON) or anything else (leave it as text). */
  readonly dataType?: string
  readonly signal: AbortSignal
}

export interface HttpUpload {
  readonly url: string
  readonly header: Dict
  readonly filePath: string
  readonly name: string
  readonly formData: Dict
  readonly signal: AbortSignal
}

export interface HttpAnswer {
  readonly data: unknown
  readonly statusCode: number
  readonly header: Record<string, string>
  readonly cookies: string[]
}

const mediaTypes: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.pdf': 'application/pdf',
}

/** The media type a platform would send for a file of this name. */
export function mediaTypeOf(file: string): string {
  return mediaTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream'
}

function lowerKeys(header: Dict): Record<string, string> {
  return Object.fromEntries(Object.entries(header).map(([key, value]) => [key.toLowerCase(), textOf(value)]))
}

function formText(data: Dict): string {
  const part = (value: unknown) => encodeURIComponent(isDict(value) ? JSON.stringify(value) : textOf(value))
  return Object.entries(data)
    .map(([key, value]) => `${encodeURIComponent(key)}=${part(value)}`)
    .join('&')
}

function withQuery(url: string, data: unknown): string {
  const query = typeof data === 'string' ? data : formText(dictOf(data))
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}

function bodyText(data: unknown, contentType: string): string {
  if (typeof data === 'string') return data
  return contentType.includes('x-www-form-urlencoded') ? formText(dictOf(data)) : JSON.stringify(data)
}

function parseIfJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

async function readAnswer(response: Response, dataType: string): Promise<HttpAnswer> {
  const text = await response.text()
  return {
    data: dataType === 'json' ? parseIfJson(text) : text,
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    cookies: response.headers.getSetCookie(),
  }
}

/** Sends a request the way mini-program platforms do: GET data goes into the address, other data is JSON. */
export async function sendRequest(question: HttpQuestion): Promise<HttpAnswer> {
  const { method, data, signal } = question
  const headers = { 'content-type': 'application/json', ...lowerKeys(question.header) }
  const hasData = data !== undefined && data !== null
  const inQuery = method === 'GET' || method === 'HEAD'
  const url = hasData && inQuery ? withQuery(question.url, data) : question.url
  const body = hasData && !inQuery ? bodyText(data, headers['content-type']) : null
  const response = await fetch(url, { method, headers, body, signal })
  return readAnswer(response, question.dataType ?? 'json')
}

/** Sends one local file as multipart/form-data. The answer's data stays text, as on the platforms. */
export async function sendUpload(upload: HttpUpload): Promise<HttpAnswer> {
  const form = new FormData()
  for (const [key, value] of Object.entries(upload.formData)) form.append(key, textOf(value))
  const file = new Blob([await readFile(upload.filePath)], { type: mediaTypeOf(upload.filePath) })
  form.append(upload.name, file, path.basename(upload.filePath))
  // The boundary is chosen by the sender; a content type set by the app would hide it from the server.
  const { 'content-type': _dropped, ...headers } = lowerKeys(upload.header)
  const response = await fetch(upload.url, { method: 'POST', headers, body: form, signal: upload.signal })
  return readAnswer(response, 'text')
}
