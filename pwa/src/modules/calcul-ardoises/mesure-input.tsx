/** A length in metres or a slope in %, typed: what is half typed stays as typed until it is left. */
import { useState } from 'react';
import { formatNumber } from '../../ui/format.ts';
import { FigureInput } from './figure-input.tsx';
import { parseFrench } from './parse-french.ts';

interface LengthProps {
  readonly label: string;
  readonly mm: number;
  readonly onChange: (mm: number) => void;
}

/** A length in metres; what is half typed stays as typed until it is left. */
export function LengthInput({ label, mm, onChange }: LengthProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <FigureInput
      onBlur={() => setTyped(null)}
      label={label}
      unit="m"
      isLabelShown
      value={typed ?? formatNumber(mm / 1000, 3)}
      onChange={(text) => {
        setTyped(text);
        const metres = parseFrench(text);
        if (metres !== null) onChange(Math.round(metres * 1000));
      }}
    />
  );
}

/** A slope in %. */
export function SlopeInput({
  label,
  pct,
  onChange,
}: {
  label: string;
  pct: number;
  onChange: (pct: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <FigureInput
      onBlur={() => setTyped(null)}
      label={label}
      unit="%"
      isLabelShown
      value={typed ?? formatNumber(pct, 1)}
      onChange={(text) => {
        setTyped(text);
        const value = parseFrench(text);
        if (value !== null) onChange(value);
      }}
    />
  );
}
