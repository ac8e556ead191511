import type { Locale } from '../../lib/messages/locale'
import type { Availability, Role } from '../../lib/people'

/** The areas of the made-up organisation, by a short name of their own. */
export const DEMO_AREAS = { hydraulics: 'Hydraulics', drives: 'Drives and Controls' } as const
export type DemoArea = keyof typeof DEMO_AREAS

export const DEMO_ORGANISATION = 'Northwind Water'

export type DemoPersonSeed = {
  name: string
  email: string
  title: string
  roles: Role[]
  areas: DemoArea[]
  availability: Availability
  locale: Locale | null
}

const person = (
  name: string,
  title: string,
  roles: Role[],
  areas: DemoArea[],
  more: Partial<Pick<DemoPersonSeed, 'availability' | 'locale'>> = {},
): DemoPersonSeed => ({
  name,
  title,
  roles,
  areas,
  email: `${name.split(' ', 1)[0]?.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()}@northwind.example`,
  availability: 'available',
  locale: null,
  ...more,
})

/** Who works at Northwind Water, in the order in which sign-in offers them. */
export const DEMO_PEOPLE = {
  marek: person('Marek Kowal', 'Maintenance fitter', ['technician'], ['hydraulics']),
  samuel: person('Samuel Okoro', 'Shift mechanic', ['technician'], ['hydraulics', 'drives']),
  priya: person('Priya Raman', 'Packaging line mechanic', ['technician'], ['drives']),
  julien: person('Julien Moreau', 'Technicien de maintenance', ['technician'], ['hydraulics'], { locale: 'fr' }),
  lena: person('Lena Hoffmann', 'Elektronikerin', ['technician'], ['drives'], { locale: 'de' }),
  aya: person('Aya Nakamura', 'Pumps and hydraulics', ['expert'], ['hydraulics', 'drives']),
  tom: person('Tom Berger', 'Drives and PLC', ['expert', 'technician'], ['drives'], { availability: 'busy' }),
  chloe: person('Chloé Lambert', 'Hydraulique et dosage', ['expert'], ['hydraulics'], { locale: 'fr' }),
  jonas: person('Jonas Hale', 'Lead engineer', ['expert', 'admin'], ['hydraulics', 'drives'], { availability: 'away' }),
  ines: person('Ines Marchetti', 'Help desk', ['admin'], ['hydraulics', 'drives']),
} satisfies Record<string, DemoPersonSeed>
export type DemoName = keyof typeof DEMO_PEOPLE
