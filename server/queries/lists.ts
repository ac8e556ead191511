import type { Account } from '../../lib/people'
import type { Lists } from '../../lib/wire'
import { RULE_COLUMNS } from '../areas/area-rules'
import { services } from '../services'
import { closedInbox, openInbox } from './inbox'
import { me } from './me'
import { castOf, peopleIn } from './room-view'
import { waitingList } from './waiting-list'

/** Everything this person's lists show, as of now. */
export async function listsFor(viewer: Account): Promise<Lists> {
  const { db, presence } = services()
  const [own, areas, open, closed, waiting] = await Promise.all([
    me(viewer),
    db.area.findMany({
      where: viewer.guestOf
        ? { incidents: { some: { id: viewer.guestOf } } }
        : { members: { some: { personId: viewer.id } } },
      select: { id: true, name: true, assetsVersion: true, ...RULE_COLUMNS },
      orderBy: { name: 'asc' },
    }),
    openInbox(viewer),
    closedInbox(viewer),
    waitingList(viewer),
  ])
  const inbox = [...open, ...closed.rows]
  return {
    me: own,
    // A guest reads his room's rules, and no list of machines.
    areas: viewer.guestOf ? areas.map((area) => ({ ...area, assetsVersion: 0 })) : areas,
    inbox,
    moreClosed: closed.more,
    waiting,
    previewing: presence.previewing(waiting.map(({ id }) => id)),
    ...(await castOf([...inbox.map(({ incident }) => incident), ...waiting].flatMap(peopleIn))),
  }
}
