'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../../ui/button'
import { Menu, MenuItem } from '../../ui/menu'
import { PanelPart } from '../panel'
import { ProblemNote } from '../problem-note'
import { PersonConflict } from './person-conflict'
import type { PersonPartProps } from './person-parts'
import { usePersonEdit } from './use-person-edit'

/** The person's areas as tags; adding and taking away are stored at once. */
export function PersonAreas({ person, areas, onSaved }: PersonPartProps) {
  const t = useTranslations('admin.person')
  const edit = usePersonEdit(person, onSaved)
  const held = person.areas.map(({ id }) => id)
  const others = areas.filter(({ id }) => !held.includes(id))
  const store = (areaIds: string[]) => {
    if (!edit.busy) void edit.save({ areaIds })
  }
  return (
    <PanelPart title={t('areas')}>
      <ul aria-busy={edit.busy} className="flex flex-wrap items-center gap-2 desk:gap-1.5">
        {person.areas.map(({ id, name }) => (
          <li
            key={id}
            className="inline-flex items-center rounded-chip bg-plate-quiet ps-3 text-label font-medium text-plate-quiet-ink desk:ps-2.5"
          >
            {name}
            <button
              type="button"
              aria-label={t('removeArea', { name })}
              onClick={() => store(held.filter((one) => one !== id))}
              className="grid size-control-small place-items-center rounded-chip"
            >
              <X className="size-icon-small" />
            </button>
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <Menu
              align="start"
              trigger={
                <Button variant="quiet" size="small" icon={<Plus className="size-icon-small" />}>
                  {t('addArea')}
                </Button>
              }
            >
              {others.map(({ id, name }) => (
                <MenuItem key={id} onSelect={() => store([...held, id])}>
                  {name}
                </MenuItem>
              ))}
            </Menu>
          </li>
        )}
      </ul>
      {person.openWork.length > 0 && <p className="text-meta text-ink-3">{t('areasHint')}</p>}
      <ProblemNote problem={edit.problem} />
      <PersonConflict edit={edit} areas={areas} />
    </PanelPart>
  )
}
