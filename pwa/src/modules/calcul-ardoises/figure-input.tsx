/** A large figure with its unit, for a thumb. */
import { useId } from 'react';

interface FigureInputProps {
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  /** Shown label; else only for screen readers. */
  readonly isLabelShown?: boolean;
}

export function FigureInput(props: FigureInputProps) {
  const { label, unit, value, onChange, onBlur, placeholder, isLabelShown = false } = props;
  const id = useId();
  return (
    <div className="field">
      <label className={isLabelShown ? 'field__label' : 'visually-hidden'} htmlFor={id}>
        {label}
      </label>
      <div className="field__box figure-box">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          placeholder={placeholder}
          value={value}
          onBlur={onBlur}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className="field__unit">{unit}</span>
      </div>
    </div>
  );
}
