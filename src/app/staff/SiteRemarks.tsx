import type { StaffSite } from '../../contract/sites'
import { type Instant, sayDay } from '../../contract/time'
import { Notice } from '../parts/Notice'

const sayClosed = ({ on, reason, successor }: NonNullable<StaffSite['closed']>, now: Instant): string =>
  `${sayDay(on, now)}关闭：${reason} ${
    successor ? `旧海报现在带居民去“${successor.name}”。` : '旧海报现在告诉居民附近有哪些站点。'
  }`

interface Props {
  readonly site: StaffSite
  readonly now: Instant
}

/** What one should know of a site before anything else: that it is closed, that it moved, what waits there. */
export function SiteRemarks({ site, now }: Props) {
  const { closed, moved, openOpinions } = site
  return (
    <>
      {closed && <Notice kind='warn'>{sayClosed(closed, now)}</Notice>}
      {moved && (
        <Notice kind='info'>{`${sayDay(moved.on, now)}从“${moved.from}”搬来，旧海报会告诉居民。`}</Notice>
      )}
      {openOpinions > 0 && <Notice kind='info'>{`这里有 ${openOpinions} 条意见正在办理。`}</Notice>}
    </>
  )
}
