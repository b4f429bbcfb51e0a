import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import type { Api } from '../contract'
import type { Endpoint } from '../contract/endpoint'
import { errors } from '../contract/errors'

const shape = (schema: GenericSchema, typeMode: 'input' | 'output') => {
  // Checks that JSON Schema cannot say (trimming, transformations) are left to the server's own sentences.
  const { $schema, ...rest } = toJsonSchema(schema, { typeMode, errorMode: 'ignore' })
  return rest
}

const names = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(match => match[1] ?? '')

const parametersOf = ({ method, path, input, creates }: Endpoint) => {
  const properties = Object.entries(shape(input, 'input').properties ?? {})
  const inPath = names(path)
  const fromInput = properties
    .filter(([name]) => inPath.includes(name) || method === 'GET')
    .map(([name, schema]) => {
      const isPath = inPath.includes(name)
      return { name, in: isPath ? 'path' : 'query', required: isPath, schema }
    })
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^[\\w-]{8,64}$' },
  }
  return creates ? [...fromInput, key] : fromInput
}

const bodyOf = ({ method, path, input, takesFile }: Endpoint) => {
  if (takesFile) {
    const file = {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    }
    return { required: true, content: { 'multipart/form-data': { schema: file } } }
  }
  if (method === 'GET' || method === 'DELETE') return undefined
  const schema = shape(input, 'input')
  const inPath = names(path)
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name]) => !inPath.includes(name)),
  )
  const required = (schema.required ?? []).filter(name => !inPath.includes(name))
  return { required: true, content: { 'application/json': { schema: { ...schema, properties, required } } } }
}

const failure = {
  description: '拒绝',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
}

const operationOf = (name: string, endpoint: Endpoint) => ({
  operationId: name,
  summary: endpoint.summary,
  description: `可用角色：${endpoint.who.join('、')}`,
  security: [{}, { token: [] }],
  parameters: parametersOf(endpoint),
  requestBody: bodyOf(endpoint),
  responses: {
    200: { description: '成功', content: { 'application/json': { schema: shape(endpoint.ok, 'output') } } },
    default: failure,
  },
})

const pathsOf = (api: Api) => {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, endpoint] of Object.entries<Endpoint>(api)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) }
  }
  return paths
}

const refusal = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', enum: Object.keys(errors) },
        message: { type: 'string' },
        fields: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
  },
}

/** The contract as an OpenAPI 3.1 document, made from the same list that the server walks. */
export const describeApi = (api: Api, publicUrl: string) => ({
  openapi: '3.1.0',
  info: { title: '家站点', version: '1', description: '居民与人大代表之间的闭环' },
  servers: [{ url: publicUrl }],
  paths: pathsOf(api),
  components: {
    schemas: { Refusal: refusal },
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
  },
})
