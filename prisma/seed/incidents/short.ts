import { accepts, closes, DAY, reopens, says, type Script, withdraws } from '../script'

/** Incidents that ended quickly, or came back. */
export const SHORT: readonly Script[] = [
  {
    ago: 8 * DAY,
    area: 'hydraulics',
    creator: 'samuel',
    title: 'Smell of hot oil at power unit 2',
    description: 'Strong smell in the pump room, no smoke.',
    steps: [
      says('samuel', 6, 'Found it: somebody is welding next door. The power unit is cold.'),
      withdraws('samuel', 1),
    ],
  },
  {
    ago: 5.2 * DAY,
    area: 'hydraulics',
    creator: 'marek',
    title: 'Rattling in the crane cabin',
    description: 'The cabin of crane 1 rattles on every start. The driver asks for somebody to look.',
    steps: [
      accepts('jonas', 50),
      says('jonas', 3, 'Cranes belong to the crane service, they are here on Tuesdays. I pass it on with your name.'),
      says('marek', 5, 'Thanks, I tell the driver.'),
      closes('jonas', 1, 'out_of_scope', 'Passed on to the crane service'),
    ],
  },
  {
    ago: 4 * DAY,
    area: 'hydraulics',
    creator: 'samuel',
    title: 'Lift station 7, level sensor stuck',
    description: 'Level shows 1.82 m since yesterday evening, whatever the pumps do.',
    steps: [
      accepts('aya', 16),
      says('aya', 2, 'Lift the sensor out by its cable and hang it in air. What does the display show?'),
      says('aya', 180, 'Samuel, are you still at the station?'),
      closes('aya', 2 * DAY, 'no_answer'),
    ],
  },
  {
    ago: 1.2 * DAY,
    area: 'drives',
    creator: 'samuel',
    title: 'Cooling tower fan 2 vibrates',
    description: 'Fan 2 shakes the railing at full speed. At half speed it is calm.',
    steps: [
      accepts('aya', 12),
      says('aya', 2, 'Stop it and lock it out first. Is there ice or dirt on one of the blades?'),
      says('samuel', 15, 'Blade 3 has a thick crust of lime, the others are clean.'),
      says('aya', 1, 'Scrape it off and try again at full speed.'),
      says('samuel', 42, 'Calm as a lake.'),
      closes('aya', 2, 'solved', 'Lime on one blade'),
      reopens('samuel', 1.05 * DAY),
      says('samuel', 1, 'It shakes again, this time from half speed on. Blades are clean. Fan is off and locked.'),
    ],
  },
]
