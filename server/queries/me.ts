import type { NoticeChoices } from '../../lib/notices/notice-choices'
import type { Account } from '../../lib/people'
import type { Me } from '../../lib/wire'
import { services } from '../services'

/** The viewer's own card and preferences. */
export async function me({ id, areaIds }: Account): Promise<Me> {
  const { noticeChoices, email, guestOf, ...found } = await services().db.person.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, name: true, title: true, roles: true, active: true },
      ...{ availability: true, email: true, locale: true, theme: true, noticeChoices: true, guestOf: true },
    },
  })
  return {
    ...found,
    email: email ?? '',
    ...(guestOf !== null && { guestOf }),
    areaIds,
    roles: found.roles as Me['roles'],
    availability: found.availability as Me['availability'],
    notices: noticeChoices as unknown as NoticeChoices,
  }
}
