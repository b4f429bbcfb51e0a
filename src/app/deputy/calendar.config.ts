export default definePageConfig({ navigationBarTitleText: '接待日历', enablePullDownRefresh: true })
