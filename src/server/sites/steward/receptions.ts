import { upcomingStatuses } from '../../../contract/receptions'
import type { Context } from '../../context'
import { sayWhen, tellDeputies } from '../../receptions/tell'
import { callOff, tellBooked } from '../../receptions/told'
import type { Tx } from '../../store/db'
import { removePlanned } from '../../store/planSessions'
import { giveReceptions, holdComing } from '../../store/receptionHandovers'
import { listSeatedDeputies } from '../../store/seatedDeputies'
import type { FoundSite } from '../../store/siteWrites'
import type { ReceptionRow } from '../../store/tables'

/** A site as it is named to those who come. */
type Place = Pick<FoundSite, 'id' | 'name' | 'address'>
type Within = Context & { readonly db: Tx }

const isPublic = ({ status }: ReceptionRow): boolean => upcomingStatuses.includes(status)

const tellSeated = async (
  context: Within,
  session: ReceptionRow,
  title: string,
  text: string,
): Promise<void> => {
  const { db } = context
  const deputies = await listSeatedDeputies(db, session.id)
  const news = { sessionId: session.id, title, text }
  await tellDeputies(db, context, { deputies, streetId: session.streetId }, news)
}

/** A site closes: what is public and still to come is called off and everybody told; what was only planned goes. */
export const callOffAll = async (context: Within, site: Place, reason: string): Promise<void> => {
  const { db, now } = context
  const coming = await holdComing(db, site.id, now)
  await removePlanned(
    db,
    coming.filter(session => !isPublic(session)).map(({ id }) => id),
  )
  for (const session of coming.filter(isPublic)) {
    const why = `${site.name}已关闭（${reason}）`
    await callOff(db, { sessionId: session.id, reason: why }, now)
    await tellSeated(context, session, '接待取消了', `${sayWhen(session)}的接待取消了：${why}`)
  }
}

/** Takes what is to come to another place and tells everybody, who may choose another reception first. */
const movePlace = async (
  context: Within,
  { from, to, text }: { readonly from: Place; readonly to: Place; readonly text: string },
): Promise<void> => {
  const { db, now } = context
  const coming = await holdComing(db, from.id, now)
  await giveReceptions(
    db,
    coming.map(({ id }) => id),
    to.id,
  )
  for (const session of coming.filter(isPublic)) {
    const news = { sessionId: session.id, title: '您约的接待有变动', text, firstChoice: true }
    await tellBooked(db, news, now)
    await tellSeated(context, session, '接待换了地点', `${sayWhen(session)}的接待，${text}。`)
  }
}

/** A site goes over into another one: what is to come goes along, with its bookings, and everybody is told where to. */
export const giveAllReceptions = (context: Within, from: Place, to: Place): Promise<void> => {
  const text = `地点改了：原定在${from.name}，改到${to.name}（${to.address}），时间不变`
  return movePlace(context, { from, to, text })
}

/** A site has another address: everybody who is to come is told. */
export const tellNewAddress = (context: Within, site: Place, address: string): Promise<void> => {
  const text = `地点改了：原定在${site.address}，改到${address}，时间不变`
  return movePlace(context, { from: site, to: site, text })
}
