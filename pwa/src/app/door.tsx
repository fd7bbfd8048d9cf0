/** The frame of the screens before one is signed in, with the roof one recognises. */
import type { ReactNode } from 'react';
import './door.css';

function Roof() {
  const rows = [51, 68, 85, 102, 119, 136];
  const joints = Array.from({ length: 16 }, (_, i) => i * 28 - 30);
  return (
    <svg className="door__drawing" viewBox="0 0 390 158" aria-hidden="true">
      <clipPath id="roof">
        <path d="M117 34h156l126 119H-9z" />
      </clipPath>
      <path d="M117 34h156l126 119H-9z" fill="var(--surface-sunken)" />
      <g clipPath="url(#roof)" stroke="var(--draw-slate)" strokeWidth="1.3">
        {rows.map((y, i) => (
          <g key={y}>
            <path d={`M-9 ${y}H399`} />
            {joints.map((x) => (
              <path key={x} d={`M${x + (i % 2) * 14} ${y - 17}v17`} />
            ))}
          </g>
        ))}
      </g>
      <path d="M-9 153 117 34h156l126 119" fill="none" stroke="var(--draw-ink)" strokeWidth="2.5" />
      <path d="M117 34h156" stroke="var(--accent)" strokeWidth="6" strokeLinecap="round" />
      <path d="M-9 155h408" stroke="var(--draw-zinc)" strokeWidth="6" />
      <path
        d="M236 12h22v40h-22z"
        fill="var(--surface-page)"
        stroke="var(--draw-ink)"
        strokeWidth="2.2"
      />
      <path d="M231 12h32" stroke="var(--draw-ink)" strokeWidth="4" />
    </svg>
  );
}

interface DoorProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
  /** For a form of many fields. */
  readonly isWide?: boolean;
}

export function Door({ title, lead, children, isWide }: DoorProps) {
  return (
    <main className={isWide ? 'door door--wide' : 'door'}>
      <div className="door__scroll">
        <Roof />
        <div className="stack stack--tight">
          <h1>{title}</h1>
          <p className="muted">{lead}</p>
        </div>
        {children}
      </div>
    </main>
  );
}
