const PLATES = [0, 1, 2].flatMap((row) => [0, 1, 2, 3].map((column) => ({ x: 20 + column * 58, y: 18 + row * 40 })))

/** An annunciator panel with every lamp off. */
export function PanelDrawing() {
  return (
    <svg viewBox="0 0 264 152" aria-hidden className="w-66 text-ink-3 rtl:-scale-x-100">
      <g fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round">
        <path d="M1 1h250l12 12v138H13L1 139z" />
        {PLATES.map(({ x, y }) => (
          <g key={`${x}-${y}`}>
            <path d={`M${x} ${y}h44l6 6v26h-44l-6 -6z`} />
            <path d={`M${x + 9} ${y + 9}v14`} strokeWidth="3" opacity=".55" />
            <path d={`M${x + 20} ${y + 12}h20M${x + 20} ${y + 20}h12`} opacity=".7" />
          </g>
        ))}
      </g>
    </svg>
  )
}
