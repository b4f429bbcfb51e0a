import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import SitePage from '../../src/app/resident/site'
import { noteScan, readSite, type SiteView } from '../../src/contract/sites'
import { startApp } from '../support/app-world'
import { refuse } from '../support/fake-server'
import { makeSession, makeSite, makeSiteCard, siteCode } from '../support/samples'
import { phone } from '../support/stubs/taro'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const poster = { q: encodeURIComponent(`https://jzd.example/q/${siteCode}`) }

let server: ReturnType<typeof startApp>
beforeEach(() => {
  server = startApp()
})

/** Opens the page of a site as the server tells it. */
const open = async (changes: Partial<SiteView> = {}, params: Record<string, string> = { code: siteCode }) => {
  server.answers(readSite, () => makeSite(changes))
  phone.opens('/resident/site', params)
  await act(async () => {
    render(<SitePage />)
  })
}
const counted = () => server.askedFor(noteScan).map(({ body }) => body.stage)

describe('what a site tells', () => {
  it('leads to the form, which knows that a poster was scanned', async () => {
    await open({}, poster)
    press('我要提意见')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/resident/submit?code=${siteCode}` })
  })

  it('tells the form when nobody scanned anything', async () => {
    await open()
    press('我要提意见')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/resident/submit?code=${siteCode}&from=list` })
  })

  it('says how to get there, and opens the map at the place', async () => {
    await open({ directions: '地铁 9 号线 2 号口出来左转', gcj02: [121.24, 31.02] })
    expect(screen.getByText('怎么去：地铁 9 号线 2 号口出来左转')).toBeInTheDocument()
    press('打开地图导航')
    expect(Taro.openLocation).toHaveBeenCalledWith(
      expect.objectContaining({ longitude: 121.24, latitude: 31.02, name: '幸福里代表联系点' }),
    )
  })

  it('offers no map where the place is not known', async () => {
    await open({ gcj02: null })
    expect(screen.queryByText('打开地图导航')).not.toBeInTheDocument()
  })

  it('calls the liaison officer', async () => {
    await open()
    press(/021-00001000.*联络员 陈美芳/)
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '021-00001000' })
  })

  it('tells those without a smartphone where the box is and when it is emptied', async () => {
    await open({ box: { place: '居委会门口', weekday: 5, nextOn: '2030-11-29' } })
    expect(screen.getByText('写在纸上，投进意见箱：居委会门口')).toBeInTheDocument()
    expect(screen.getByText('每周五开箱，下次 2030年11月29日 周五')).toBeInTheDocument()
  })

  it('names the receptions, each leading to its page, and the way to all of them', async () => {
    await open({ receptions: [makeSession()] })
    press(/15:00–16:00.*严晓红 · 主题：养老服务 · 还能约 3 位/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/receptions/session?id=${makeSession().id}` })
    press('全部场次')
    expect(jest.mocked(Taro.navigateTo).mock.lastCall?.[0].url).toContain(
      `/receptions/schedule?site=${siteCode}`,
    )
  })

  it.each([
    [{ answeredThisYear: 12, answerDays: 4 }, '今年答复居民意见 12 条，一般 4 个工作日答复'],
    [{ answeredThisYear: 2, answerDays: null }, '今年答复居民意见 2 条'],
    [{ answeredThisYear: 0, answerDays: null }, '今年还没有答复过意见，欢迎提出第一条'],
  ])('claims no more than was done: %o', async (figures, sentence) => {
    await open(figures)
    expect(screen.getByText(sentence)).toBeInTheDocument()
  })

  it('tells of the five functions only at a home', async () => {
    await open({ level: 'HOME' })
    expect(screen.getByText('学习与调研')).toBeInTheDocument()
  })

  it('shows what neighbours agreed to publish', async () => {
    const opinion = { text: '路灯坏了', answer: '已经修好', category: 'road', publishedOn: '2026-11-01' }
    await open({ published: [opinion] })
    expect(screen.getByText('答复：已经修好')).toBeInTheDocument()
    expect(screen.getByText('经本人同意公开，已隐去个人信息')).toBeInTheDocument()
    expect(screen.queryByText('学习与调研')).not.toBeInTheDocument()
  })

  it('says from where it has moved', async () => {
    await open({ moved: { from: '旧弄 1 号', on: '2026-11-01' } })
    expect(screen.getByText(/已从“旧弄 1 号”搬到这里/)).toBeInTheDocument()
  })

  it('is passed on under its own address', async () => {
    await open({}, poster)
    expect(phone.passesOn()).toEqual({
      title: '幸福里代表联系点：有事找人大代表',
      path: `/resident/site?code=${siteCode}`,
    })
  })
})

describe('a poster that leads nowhere any more', () => {
  const closed = { on: '2026-11-02', reason: '居委会搬走了。', successor: null, nearest: [] }

  it('leads to the site that took its place, and takes no opinion', async () => {
    await open(
      { closed: { ...closed, successor: makeSiteCard({ code: 'NEW234', name: '新址联系点' }) } },
      poster,
    )
    expect(screen.getByText(/关闭。居委会搬走了。/)).toBeInTheDocument()
    expect(screen.queryByText('我要提意见')).not.toBeInTheDocument()
    press(/新址联系点/)
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/resident/site?code=NEW234&from=list' })
    expect(counted()).toEqual(['scan', 'act'])
  })

  it('leads to the nearest ones where nobody took its place', async () => {
    await open({ closed: { ...closed, nearest: [makeSiteCard({ name: '隔壁联系点' })] } })
    expect(screen.getByText('离这里最近的站点')).toBeInTheDocument()
    expect(screen.getByText('隔壁联系点')).toBeInTheDocument()
    press('找其他站点')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/places/nearby' })
  })

  it('says kindly that there is no such site', async () => {
    server.answers(readSite, () => refuse('siteNotFound'))
    phone.opens('/resident/site', { code: siteCode })
    await act(async () => {
      render(<SitePage />)
    })
    expect(screen.getByText('没有找到这个站点')).toBeInTheDocument()
    press('看附近的站点')
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/places/nearby' })
  })
})

describe('the count of posters', () => {
  it.each([
    ['an address that WeChat scanned', poster, ['scan', 'act']],
    ['a mini program code', { scene: siteCode }, ['scan', 'act']],
    ['the camera of the app', { code: siteCode, from: 'scan' }, ['scan', 'act']],
    ['a browser, which the server has counted', { code: siteCode, from: 'poster' }, ['act']],
    ['a list', { code: siteCode, from: 'list' }, []],
  ])('by %s: one opening and one act, however much is done', async (_, params, stages) => {
    await open({}, params)
    press(/021-00001000/)
    press('我要提意见')
    expect(counted()).toEqual(stages)
  })

  it('is silent where it fails', async () => {
    server.answers(noteScan, () => refuse('tooManyRequests'))
    await open({}, poster)
    press('我要提意见')
    expect(Taro.navigateTo).toHaveBeenCalled()
    expect(Taro.showToast).not.toHaveBeenCalled()
  })
})
