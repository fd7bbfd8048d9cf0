/** A large figure with its unit, for a thumb; Enter goes to the next one. */
import { type KeyboardEvent, useId } from 'react';

interface FigureInputProps {
  readonly label: string;
  /** A name by which another part of the screen finds it. */
  readonly id?: string;
  readonly unit: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  /** Shown label; else only for screen readers. */
  readonly isLabelShown?: boolean;
}

/** To the next figure to measure; one slope in three units is one figure. */
function goOn(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter') return;
  const field = event.currentTarget;
  const slope = field.closest('.slope');
  const fields = [...document.querySelectorAll<HTMLInputElement>('.figure-box input')];
  const next = fields
    .slice(fields.indexOf(field) + 1)
    .find((each) => each.checkVisibility() && !slope?.contains(each));
  event.preventDefault();
  if (next) next.focus();
  else field.blur();
}

export function FigureInput(props: FigureInputProps) {
  const { label, unit, value, onChange, onBlur, placeholder, isLabelShown = false } = props;
  const own = useId();
  const id = props.id ?? own;
  return (
    <div className="field">
      <label className={isLabelShown ? 'field__label' : 'visually-hidden'} htmlFor={id}>
        {label}
      </label>
      <div className="field__box figure-box">
        <input
          id={id}
          inputMode="decimal"
          enterKeyHint="next"
          onKeyDown={goOn}
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
