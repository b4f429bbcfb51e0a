import type { NetworkStatus } from '../logic/network'
import { downloadBy, requestBy, type TransferFields, uploadBy } from '../logic/transfers'
import { textOf } from '../logic/values'
import type { WxParts } from './parts'

type StatusListener = (status: unknown) => void

const fields: TransferFields = {
  header: 'header',
  uploadName: 'name',
  filePath: ({ filePath }) => textOf(filePath),
  answer: answer => ({ ...answer }),
  downloaded: tempFilePath => ({ tempFilePath, filePath: tempFilePath }),
}

/** `wx` requests (real HTTP) and the state of the connection. */
export function addNetworkApis({ table, logic: { network, realm } }: WxParts): void {
  const listening = new Map<StatusListener, (status: NetworkStatus) => void>()
  table.task('request', requestBy(network, fields))
  table.task('uploadFile', uploadBy(network, fields))
  table.task('downloadFile', downloadBy(network, fields))
  table.async('getNetworkType', () => ({ networkType: network.status.networkType }))
  table.functions.onNetworkStatusChange = (listener: StatusListener) => {
    const hear = (status: NetworkStatus) => listener(realm.copyIn(status))
    listening.set(listener, hear)
    network.listeners.add(hear)
  }
  table.functions.offNetworkStatusChange = (listener?: StatusListener) => {
    for (const [known, hear] of listening) {
      if (listener === undefined || listener === known) network.listeners.delete(hear)
    }
  }
}
