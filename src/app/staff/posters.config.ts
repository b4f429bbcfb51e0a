export default definePageConfig({ navigationBarTitleText: '制作海报' })
