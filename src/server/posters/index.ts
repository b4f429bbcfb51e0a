import { v7 as uuid } from 'uuid'
import { Refusal } from '../../contract/errors'
import { dayOf } from '../../contract/time'
import type { Handlers } from '../http'
import { findPosterJob, insertPosterJob } from '../store/posterJobs'
import { listPosterDeputies, type PosterRow, setPrinted } from '../store/posters'
import { touchSites } from '../store/siteFeed'
import type { PosterJobRow } from '../store/tables'
import { listPrintable, requirePrintable } from './choose'
import { readFonts, requireGlyphs } from './fonts'
import { startJob, viewJob } from './job'
import { fileNameFor, posterOf } from './poster'

const idsOf = (sites: readonly PosterRow[]): string[] => sites.map(({ id }) => id)

export const posters: Pick<Handlers, 'readPosterOptions' | 'makePosters' | 'readPosters' | 'markPrinted'> = {
  async readPosterOptions({ wechat }) {
    return { miniProgram: wechat !== null }
  },

  async makePosters(context, wanted) {
    const { actor, config, db, now, wechat, write } = context
    const sites = wanted.codes
      ? await requirePrintable(context, wanted.codes)
      : await listPrintable(context, wanted.street)
    if (wanted.mark === 'miniProgram' && !wechat) throw new Refusal('miniProgramMissing')
    const names = wanted.withDeputies
      ? await listPosterDeputies(db, idsOf(sites))
      : new Map<string, string[]>()
    const drawn = sites.map(site => posterOf(site, names.get(site.id) ?? [], config.publicUrl))
    const fonts = await readFonts()
    requireGlyphs(fonts, drawn)
    const job: PosterJobRow = {
      id: uuid({ msecs: now.getTime() }),
      personId: actor.personId ?? '',
      total: drawn.length,
      done: 0,
      state: 'running',
      fileName: fileNameFor(drawn, wanted),
      problem: null,
      createdAt: now,
      beatAt: now,
    }
    const view = await write(async tx => {
      await insertPosterJob(tx, job)
      return viewJob(context, job, now)
    })
    // A repeated request is answered with the first one's job, which is under way.
    if (view.id === job.id) startJob(context, { job, posters: drawn, fonts, wanted })
    return view
  },

  async readPosters(context, { job: id }) {
    const { actor, db, now } = context
    const job = await findPosterJob(db, id, actor.personId ?? '')
    if (!job) throw new Refusal('notFound')
    return viewJob(context, job, now)
  },

  async markPrinted(context, { codes, on, withDeputies }) {
    const { now, siteIndex, write } = context
    const sites = await requirePrintable(context, codes)
    if (on > dayOf(now)) throw new Refusal('badInput', { on: '印刷日期不能在今天之后' })
    const marked = await write(async tx => {
      await setPrinted(tx, idsOf(sites), { printedOn: on, withDeputies })
      await touchSites(tx, idsOf(sites))
      return { marked: sites.length }
    })
    await siteIndex.refresh()
    return marked
  },
}
