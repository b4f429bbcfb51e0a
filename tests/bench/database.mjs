// A fresh database for the bench: on the PostgreSQL of DATABASE_URL, or an embedded one in a folder that goes away.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'

const asked = async (url, question) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(question)
  await client.end()
}

/** What the server needs to know of it, and how to drop it. */
export const makeDatabase = async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'jiazhandian-bench-'))
  const away = () => rmSync(dir, { recursive: true, force: true })
  const main = process.env.DATABASE_URL
  if (!main) return { env: { DATA_DIR: dir, DATABASE_URL: '' }, drop: async () => away() }
  const name = `bench_${randomUUID().replaceAll('-', '')}`
  await asked(main, `create database ${name}`)
  const url = new URL(main)
  url.pathname = `/${name}`
  const drop = async () => {
    away()
    await asked(main, `drop database ${name} with (force)`)
  }
  return { env: { DATA_DIR: dir, DATABASE_URL: url.href }, drop }
}
