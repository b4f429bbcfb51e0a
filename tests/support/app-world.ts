import { useDrafts } from '../../src/app/drafts'
import { useEntry } from '../../src/app/entry'
import { useKeptBookings } from '../../src/app/keptBookings'
import { useReceipts } from '../../src/app/receipts'
import { useSession } from '../../src/app/session'
import { listPlaces, readHome } from '../../src/contract/home'
import { readDoors } from '../../src/contract/session'
import { findSites, noteScan, readSite } from '../../src/contract/sites'
import { makeFakeServer } from './fake-server'
import { makeHome, makeSite, makeSiteCard } from './samples'

/** A fresh phone and a server that knows one site. */
export const startApp = () => {
  useDrafts.setState({ items: {}, last: null })
  useReceipts.setState({ items: [] })
  useKeptBookings.setState({ items: [], booker: { name: '', needs: [] } })
  useEntry.setState({ street: null })
  useSession.setState({ token: '', me: null })
  const server = makeFakeServer()
  server.answers(readDoors, () => ({ development: true, demonstration: null }))
  server.answers(readHome, () => makeHome())
  server.answers(readSite, () => makeSite())
  server.answers(findSites, () => ({ items: [makeSiteCard()], total: 1, hasMore: false }))
  server.answers(listPlaces, () => ({ streets: [], neighbourhoods: [], landmarks: [], tiles: null }))
  server.answers(noteScan, () => ({}))
  return server
}
