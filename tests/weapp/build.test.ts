import { checkBuild } from '../support/weapp-host'

const KB = 1024

describe('微信小程序的构建', () => {
  const build = checkBuild('dist/weapp', { ecmaVersion: 2021 })

  it('微信自己的编译器接受每一个模板和样式', () => {
    expect({ wxml: build.wxml, wxss: build.wxss }).toEqual({ wxml: [], wxss: [] })
  })
  it('清单里的页面和组件都在', () => expect(build.missing).toEqual([]))
  it('脚本里没有旧手机不认识的语法', () => expect(build.syntax).toEqual([]))
  it('主包不超过 490 KB，每个分包不超过 200 KB', () => {
    const { main = 0, ...parts } = build.sizes
    expect(main).toBeLessThanOrEqual(490 * KB)
    for (const bytes of Object.values(parts)) expect(bytes).toBeLessThanOrEqual(200 * KB)
    expect(Object.keys(parts).sort()).toEqual(['deputy', 'door', 'places', 'planning', 'receptions', 'staff'])
  })
})
