/**
 * Everything that can be refused: a code for programs, the HTTP status, and a sentence for people.
 * The list is closed: an error that is not here does not leave the server.
 */
export const errors = {
  badInput: [400, '填写的内容有问题，请检查后再提交。'],
  idempotencyKeyMissing: [400, '请求缺少防重复编号，请更新应用后再试。'],
  siteCodeWrong: [400, '站点编号不对，请核对海报上的编号。'],
  pinMissing: [400, '请设置 4 到 6 位数字的查询密码，以后凭它查看进展。'],
  photoMissing: [400, '没有收到照片，请重新选择。'],
  photoNotAnImage: [400, '这个文件不是照片，请选择 JPG、PNG 或 WebP 格式。'],
  photoBroken: [400, '照片已损坏，请换一张。'],
  photoGone: [400, '有照片没有上传成功，请删掉后重新添加。'],
  promiseDatePast: [400, '承诺日期要在今天之后。'],
  unitWrong: [400, '这个单位不能承办此条意见，请重新选择。'],
  parentWrong: [400, '找不到可以并入的意见，请核对回执编号。'],
  signInNeeded: [401, '请先登录。'],
  tokenInvalid: [401, '登录已失效，请重新登录。'],
  passwordWrong: [401, '账号或密码不对。'],
  receiptWrong: [401, '回执编号或查询密码不对。'],
  forbidden: [403, '您没有权限进行这项操作。'],
  notFound: [404, '没有找到，或您无权查看。'],
  siteNotFound: [404, '没有找到这个站点，请核对编号。'],
  moveStale: [409, '这条意见刚刚有了新的变化，请刷新后再操作。'],
  moveNotAllowed: [409, '现在不能进行这项操作，请刷新页面看看最新进展。'],
  keyReused: [409, '同一个防重复编号不能用于不同的内容，请重新提交。'],
  photoTooLarge: [413, '照片太大，每张不超过 10 MB。'],
  tooManyRequests: [429, '操作太频繁，请稍后再试。'],
  tryLater: [503, '系统正忙，您的内容没有丢失，请稍后再试。'],
  internal: [500, '系统出了问题，我们已经记录，请稍后再试。'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>

export type ErrorCode = keyof typeof errors

/** A refusal with a known code; `fields` names what was wrong with the input, as path → sentence. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly fields: Readonly<Record<string, string>> | undefined
  constructor(code: ErrorCode, fields?: Readonly<Record<string, string>>) {
    super(errors[code][1])
    this.code = code
    this.fields = fields
  }
  get status(): number {
    return errors[this.code][0]
  }
}
