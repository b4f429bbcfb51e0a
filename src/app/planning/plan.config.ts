export default definePageConfig({ navigationBarTitleText: '站点计划' })
