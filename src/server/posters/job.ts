import type { ParsedOf } from '../../contract/endpoint'
import type { makePosters, PosterJob } from '../../contract/posters'
import { dayOf } from '../../contract/time'
import { downloadPath } from '../downloads'
import type { Services } from '../services'
import { inTransaction } from '../store/db'
import { noteProgress } from '../store/posterJobs'
import type { PosterJobRow } from '../store/tables'
import { makePdf, makeZip } from './batch'
import type { Fonts } from './fonts'
import { markFor, PosterProblem } from './marks'
import type { Poster } from './poster'

/** How long a job may say nothing until it is taken for dead: its server was stopped, milliseconds. */
const SILENCE = 60_000
const UNFINISHED = '没有做完，请再做一次。'

const keyOf = ({ id, fileName }: Pick<PosterJobRow, 'id' | 'fileName'>): string =>
  `${id}${fileName.slice(fileName.lastIndexOf('.'))}`

/** A job as its owner sees it, with a fresh address of the file once it is done. */
export const viewJob = (services: Services, job: PosterJobRow, now: Date): PosterJob => {
  const isDead = job.state === 'running' && now.getTime() - job.beatAt.getTime() > SILENCE
  return {
    ...job,
    state: isDead ? 'failed' : job.state,
    problem: isDead ? UNFINISHED : job.problem,
    url: job.state === 'done' ? downloadPath(services, keyOf(job), job.fileName, now) : null,
  }
}

export interface Work {
  readonly job: PosterJobRow
  readonly posters: readonly Poster[]
  readonly fonts: Fonts
  readonly wanted: ParsedOf<typeof makePosters>
}

const sayDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const draw = async (services: Services, { job, posters, fonts, wanted }: Work, signal: AbortSignal) => {
  const { clock, db, downloads, wechat } = services
  const note = (progress: Partial<PosterJobRow>) =>
    inTransaction(db, tx => noteProgress(tx, job.id, { ...progress, beatAt: clock() }))
  const make = wanted.as === 'zip' ? makeZip : makePdf
  try {
    const bytes = await make({
      posters,
      fonts,
      size: wanted.size,
      madeOn: sayDate(dayOf(job.createdAt)),
      markOf: markFor(wanted.mark === 'miniProgram' ? wechat : null, signal),
      onDone: async done => {
        signal.throwIfAborted()
        await note({ done })
      },
    })
    await downloads.put(keyOf(job), bytes)
    await note({ state: 'done' })
  } catch (error) {
    const isTold = error instanceof PosterProblem && !signal.aborted
    await note({ state: 'failed', problem: isTold ? error.message : UNFINISHED })
    if (!isTold && !signal.aborted) throw error
  }
}

/** Draws in the background; how far it is stands in the job's row. */
export const startJob = (services: Services, work: Work): void =>
  services.background.run(signal => draw(services, work, signal))
