import type { ApiTable, TaskImplementation } from '../logic/api'
import { ApiFailure } from '../logic/errors'
import type { HttpAnswer } from '../logic/http'
import type { LogicLayer } from '../logic/logicLayer'
import type { NetworkStatus } from '../logic/network'
import { downloadBy, requestBy, type TransferFields, uploadBy } from '../logic/transfers'
import { type Dict, textOf } from '../logic/values'

type StatusListener = (status: unknown) => void

/** Alipay's numbers for what went wrong on the wire. */
const errorCodes = { broken: 12, timeout: 13, httpStatus: 19 }
const firstBadStatus = 400

const fields: Omit<TransferFields, 'header' | 'answer'> = {
  uploadName: 'fileName',
  filePath: ({ filePath }) => textOf(filePath),
  downloaded: apFilePath => ({ apFilePath, tempFilePath: apFilePath }),
}

/** Alipay hands an answer with an error status to `fail`, with the answer in it; WeChat to `success`. */
function answerOrFail({ data, statusCode, header }: HttpAnswer): Dict {
  const answer = { data, status: statusCode, headers: header }
  if (statusCode < firstBadStatus) return answer
  throw new ApiFailure('http status error', { ...answer, error: errorCodes.httpStatus })
}

/** Gives what breaks on the wire Alipay's number and a text. */
function overTheAir(run: TaskImplementation): TaskImplementation {
  return async (...args) => {
    try {
      return await run(...args)
    } catch (thrown) {
      if (!(thrown instanceof ApiFailure)) throw thrown
      const error = thrown.message === 'timeout' ? errorCodes.timeout : errorCodes.broken
      throw new ApiFailure(thrown.message || '网络错误', { error, ...thrown.extra })
    }
  }
}

/** Alipay has its own words for the state of the connection. */
function describeNetwork({ isConnected, networkType }: NetworkStatus): Dict {
  const type = isConnected ? networkType.toUpperCase() : 'NOTREACHABLE'
  return { isConnected, networkAvailable: isConnected, networkType: type }
}

/** `my` requests (real HTTP) and the state of the connection. */
export function addNetwork(table: ApiTable, { network, realm }: LogicLayer): void {
  const listening = new Map<StatusListener, (status: NetworkStatus) => void>()
  const request: TransferFields = { ...fields, header: 'headers', answer: answerOrFail }
  const transfer: TransferFields = { ...fields, header: 'header', answer: answer => ({ ...answer }) }
  table.task('request', overTheAir(requestBy(network, request)))
  table.task('uploadFile', overTheAir(uploadBy(network, transfer)))
  table.task('downloadFile', overTheAir(downloadBy(network, transfer)))
  table.async('getNetworkType', () => describeNetwork(network.status))
  table.functions.onNetworkStatusChange = (listener: StatusListener) => {
    const hear = (status: NetworkStatus) => listener(realm.copyIn(describeNetwork(status)))
    listening.set(listener, hear)
    network.listeners.add(hear)
  }
  table.functions.offNetworkStatusChange = (listener?: StatusListener) => {
    for (const [known, hear] of listening) {
      if (listener === undefined || listener === known) network.listeners.delete(hear)
    }
  }
}
