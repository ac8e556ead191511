'use client'
import { ArrowUpRight, Check, Circle, CircleDot, Pencil, Type, Undo2 } from 'lucide-react'
import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DRAWING_COLOURS, DRAWING_TOOLS, STROKE_TEXT_LENGTH, type DrawingTool } from '../../../lib/drawing'
import { Button } from '../../ui/button'
import { IconButton } from '../../ui/icon-button'
import { TextInput } from '../../ui/text-input'
import type { Drawing } from './use-drawing'

const ICONS: Record<DrawingTool, ReactNode> = {
  pen: <Pencil />,
  arrow: <ArrowUpRight />,
  marker: <CircleDot />,
  ellipse: <Circle />,
  text: <Type />,
}
const LARGE = 'min-h-14! min-w-14! glove:min-h-16! glove:min-w-16! desk:min-h-10! desk:min-w-10!'

/** Along the lower edge while one draws: what is in hand and its colour, take back, done. */
export function DrawingTools({ drawing }: { drawing: Drawing }) {
  const t = useTranslations('drawing')
  const { pen, take, undo, mayUndo } = drawing
  if (!pen) return null
  return (
    <div
      role="toolbar"
      aria-label={t('tools')}
      className="flex flex-none flex-wrap items-center justify-center gap-between border-t bg-surface px-inset py-2"
    >
      {DRAWING_TOOLS.map((tool) => (
        <IconButton
          key={tool}
          icon={
            <>
              {ICONS[tool]}
              <span className="text-meta leading-tight font-semibold max-sm:hidden desk:hidden">
                {t(`short.${tool}`)}
              </span>
            </>
          }
          label={t(`tool.${tool}`)}
          pressed={pen.tool === tool}
          onClick={() => take({ ...pen, tool })}
          className={clsx(LARGE, 'flex-col gap-0.5! sm:px-2! desk:px-0!')}
        />
      ))}
      <span role="group" aria-label={t('colours')} className="flex gap-between border-s ps-3">
        {DRAWING_COLOURS.map((colour) => (
          <IconButton
            key={colour}
            icon={<Swatch colour={colour} />}
            label={t(`colour.${colour}`)}
            pressed={pen.colour === colour}
            onClick={() => take({ ...pen, colour })}
            className={LARGE}
          />
        ))}
      </span>
      {pen.tool === 'text' && (
        <TextInput
          aria-label={t('text')}
          placeholder={t('text')}
          value={pen.text}
          maxLength={STROKE_TEXT_LENGTH}
          onChange={(event) => take({ ...pen, text: event.target.value })}
          onKeyDown={(event) => event.stopPropagation()}
          className="max-w-64"
        />
      )}
      <Button
        icon={<Undo2 />}
        disabledReason={mayUndo ? undefined : t('nothingToUndo')}
        onClick={undo}
        className="min-h-14! desk:min-h-10! glove:min-h-16!"
      >
        {t('undo')}
      </Button>
      <Button
        variant="primary"
        icon={<Check />}
        onClick={() => take(undefined)}
        className="min-h-14! desk:min-h-10! glove:min-h-16!"
      >
        {t('done')}
      </Button>
    </div>
  )
}

function Swatch({ colour }: { colour: string }) {
  return (
    <svg aria-hidden viewBox="0 0 60 60" data-colour={colour} className="drawing size-7 desk:size-6">
      <circle cx={30} cy={30} r={24} className="drawing-badge" />
    </svg>
  )
}
