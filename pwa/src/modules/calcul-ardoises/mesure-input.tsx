/** A length in metres or a slope, typed: what is half typed stays as typed until it is left. */
import { useState } from 'react';
import { convertPente, penteToPct } from '#shared/modules/calcul-ardoises/pente.ts';
import { formatNumber } from '../../ui/format.ts';
import { FigureInput } from './figure-input.tsx';
import { Tilt } from './mesure-pente.tsx';
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

/** The units a slope of a drawing is typed in; what stands beside the label says which. */
const UNITES = { pourcent: '%', degres: '°' } as const;
type Unite = keyof typeof UNITES;

/** A slope in % or in degrees, or as the phone leans; whole as typed until it is left. */
export function SlopeInput({
  label,
  pct,
  onChange,
}: {
  label: string;
  pct: number;
  onChange: (pct: number) => void;
}) {
  const [typed, setTyped] = useState<{ unite: Unite; text: string } | null>(null);
  const pente = { valeur: pct, unite: 'pourcent' } as const;
  const give = (valeur: number, unite: Unite) =>
    onChange(Math.round(penteToPct({ valeur, unite }) * 100) / 100);
  return (
    <div className="stack stack--tight">
      <div className="pair">
        {(Object.keys(UNITES) as Unite[]).map((unite) => (
          <FigureInput
            key={unite}
            onBlur={() => setTyped(null)}
            label={unite === 'pourcent' ? label : `${label} en degrés`}
            unit={UNITES[unite]}
            isLabelShown
            value={
              typed?.unite === unite
                ? typed.text
                : formatNumber(convertPente(pente, unite).valeur, 1)
            }
            onChange={(text) => {
              setTyped({ unite, text });
              const value = parseFrench(text);
              if (value !== null) give(value, unite);
            }}
          />
        ))}
      </div>
      <Tilt
        onRead={(deg) => {
          setTyped(null);
          give(deg, 'degres');
        }}
      />
    </div>
  );
}
