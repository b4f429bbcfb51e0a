export default definePageConfig({ navigationBarTitleText: '请假与换班', enablePullDownRefresh: true })
