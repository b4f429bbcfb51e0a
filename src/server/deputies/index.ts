import type { Handlers } from '../http'
import { editDeputy, requireDeputy } from './edit'
import { listDeputies } from './list'
import { viewDeputyPage } from './view'

export const deputies: Pick<Handlers, 'listDeputies' | 'readDeputy' | 'editDeputy'> = {
  listDeputies,
  readDeputy: async (context, { deputy }) => viewDeputyPage(context, await requireDeputy(context.db, deputy)),
  editDeputy,
}
