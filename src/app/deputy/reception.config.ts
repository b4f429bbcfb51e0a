export default definePageConfig({ navigationBarTitleText: '接待详情', enablePullDownRefresh: true })
