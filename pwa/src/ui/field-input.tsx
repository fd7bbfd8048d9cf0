/** One input per kind of field; parses what a person types, says what is wrong beside it. */
import { useId } from 'react';
import type { Field, TextFormat } from '#shared/entity/field.ts';
import { fromText, toText } from '#shared/entity/text-value.ts';

interface FieldInputProps {
  readonly field: Field;
  /** The text in the input, or the checkbox. */
  readonly value: string | boolean;
  readonly onChange: (value: string | boolean) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
}

const INPUT_MODES: Partial<Record<TextFormat, 'tel' | 'email' | 'numeric'>> = {
  telephone: 'tel',
  email: 'email',
  'code-postal': 'numeric',
  siret: 'numeric',
  nir: 'numeric',
};

/** What an input shows for a value. */
export function toInput(field: Field, value: unknown): string | boolean {
  return field.kind === 'boolean' ? value === true : toText(field, value);
}

/** The value of an input. */
export function fromInput(field: Field, input: string | boolean): unknown {
  return typeof input === 'boolean' ? input : fromText(field, input);
}

/** The input of a field, with its label, unit, help and error. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange, onBlur, error, isReadOnly = false } = props;
  const id = useId();
  if (field.kind === 'boolean') {
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={value === true}
          disabled={isReadOnly}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {field.label}
          {field.help && <span className="field__hint"> {field.help}</span>}
        </span>
      </label>
    );
  }
  const common = {
    id,
    value: String(value),
    disabled: isReadOnly,
    onBlur,
    'aria-invalid': error !== undefined,
    'aria-describedby': error || field.help ? `${id}-hint` : undefined,
    'data-first': props.autoFocus,
  };
  return (
    <div className={`field${error ? ' field--bad' : ''}`}>
      <label className="field__label" htmlFor={id}>
        {field.label}
        {field.optional ? '' : ' *'}
      </label>
      <div className="field__box">
        {field.kind === 'choice' ? (
          <select {...common} onChange={(event) => onChange(event.target.value)}>
            {(field.optional || value === '') && <option value="">—</option>}
            {Object.entries(field.choices).map(([stored, label]) => (
              <option key={stored} value={stored}>
                {label}
              </option>
            ))}
          </select>
        ) : field.kind === 'text' && field.multiline ? (
          <textarea
            {...common}
            maxLength={field.max}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...common}
            {...inputTypeOf(field)}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        {'unit' in field && field.unit && <span className="field__unit">{field.unit}</span>}
        {field.kind === 'cents' && <span className="field__unit">€</span>}
      </div>
      {error ? (
        <p id={`${id}-hint`} className="field__error" role="alert">
          {error}
        </p>
      ) : (
        field.help && (
          <p id={`${id}-hint`} className="field__hint">
            {field.help}
          </p>
        )
      )}
    </div>
  );
}

function inputTypeOf(field: Field) {
  if (field.kind === 'date') return { type: 'date' };
  if (field.kind === 'text') {
    const mode = field.format && INPUT_MODES[field.format];
    return {
      type: 'text',
      maxLength: field.max,
      ...(mode && { inputMode: mode }),
      autoComplete: 'off',
    };
  }
  return { type: 'text', inputMode: 'decimal' as const, autoComplete: 'off' };
}
