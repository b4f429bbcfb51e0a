import { useDrafts } from '../../src/app/drafts'
import { useReceipts } from '../../src/app/receipts'
import { useSession } from '../../src/app/session'
import { readDoors } from '../../src/contract/session'
import { listSites, readSite } from '../../src/contract/sites'
import { makeFakeServer } from './fake-server'
import { makeSite } from './samples'

/** A fresh phone and a server that knows one site. */
export const startApp = () => {
  useDrafts.setState({ items: {}, last: null })
  useReceipts.setState({ items: [] })
  useSession.setState({ token: '', me: null })
  const server = makeFakeServer()
  server.answers(readDoors, () => ({ development: true, demonstration: null }))
  server.answers(readSite, () => makeSite())
  server.answers(listSites, () => ({ items: [makeSite()], total: 1, hasMore: false, streets: [] }))
  return server
}
