export default definePageConfig({
  navigationBarTitleText: '找站点',
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
})
