/** A closed choice of a few words, all in sight, each under a thumb. */

interface ButtonGroupProps<T extends string> {
  readonly label: string;
  readonly choices: Readonly<Record<T, string>>;
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** Choices one below the other, for long words. */
  readonly isColumn?: boolean;
}

export function ButtonGroup<T extends string>(props: ButtonGroupProps<T>) {
  const { label, choices, value, onChange, isColumn = false } = props;
  return (
    <div className="field">
      <span className="field__label">{label}</span>
      <div
        className={isColumn ? 'segments segments--column' : 'segments'}
        role="group"
        aria-label={label}
      >
        {(Object.keys(choices) as T[]).map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === value}
            onClick={() => onChange(choice)}
          >
            {choices[choice]}
          </button>
        ))}
      </div>
    </div>
  );
}
