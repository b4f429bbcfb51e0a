export default definePageConfig({ navigationBarTitleText: '接待计划' })
