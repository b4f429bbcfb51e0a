export default definePageConfig({ navigationBarTitleText: '选民意见', enablePullDownRefresh: true })
