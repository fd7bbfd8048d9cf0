/** A labelled input of the screens before one is signed in. */
import { Eye, EyeOff } from 'lucide-react';
import { type HTMLAttributes, type HTMLInputTypeAttribute, useId, useState } from 'react';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: HTMLInputTypeAttribute;
  readonly autoComplete?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly maxLength?: number;
}

export function TextInput(props: TextInputProps) {
  const { label, value, onChange, type = 'text', autoComplete = 'off', hint, error } = props;
  const id = useId();
  const [isSeen, setIsSeen] = useState(false);
  return (
    <div className={`field${error ? ' field--bad' : ''}`}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <div className="field__box">
        <input
          id={id}
          type={isSeen ? 'text' : type}
          value={value}
          autoComplete={autoComplete}
          inputMode={props.inputMode}
          maxLength={props.maxLength ?? 200}
          aria-invalid={error !== undefined}
          aria-describedby={hint || error ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        {type === 'password' && (
          <button
            type="button"
            className="field__peek"
            aria-label="Montrer ce qui est écrit"
            aria-pressed={isSeen}
            onClick={() => setIsSeen(!isSeen)}
          >
            {isSeen ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </button>
        )}
      </div>
      {(error ?? hint) && (
        <p
          id={`${id}-hint`}
          className={error ? 'field__error' : 'field__hint'}
          role={error ? 'alert' : undefined}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
