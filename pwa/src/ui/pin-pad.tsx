/** Six digits with a thumb in a glove: large keys, no keyboard to wait for. */
import { Delete } from 'lucide-react';
import { useEffect } from 'react';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export const PIN_LENGTH = 6;

interface PinPadProps {
  readonly label: string;
  readonly value: string;
  /** Called with each change; six digits are complete. */
  readonly onChange: (pin: string) => void;
}

export function PinPad({ label, value, onChange }: PinPadProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key) && value.length < PIN_LENGTH) onChange(value + event.key);
      if (event.key === 'Backspace') onChange(value.slice(0, -1));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [value, onChange]);
  const add = (digit: string) => value.length < PIN_LENGTH && onChange(value + digit);
  return (
    <div className="pin" role="group" aria-label={label}>
      <p className="strong">{label}</p>
      <p
        className="pin__dots"
        role="status"
        aria-label={`${value.length} chiffres sur ${PIN_LENGTH}`}
      >
        {Array.from({ length: PIN_LENGTH }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six places that never move.
          <i key={i} className={i < value.length ? 'is-full' : undefined} />
        ))}
      </p>
      <div className="pin__keys">
        {DIGITS.map((digit) => (
          <button key={digit} type="button" className="button" onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <span />
        <button type="button" className="button" onClick={() => add('0')}>
          0
        </button>
        <button
          type="button"
          className="button button--quiet"
          aria-label="Effacer"
          onClick={() => onChange(value.slice(0, -1))}
        >
          <Delete />
        </button>
      </div>
    </div>
  );
}
