export default definePageConfig({
  navigationBarTitleText: '我的意见',
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
})
