/** A French commune, found offline as one types; a place that is in no list is kept as written. */
import { useCombobox } from 'downshift';
import { MapPin } from 'lucide-react';
import { useEffect, useId, useMemo, useState } from 'react';
import { type Commune, type PreparedCommunes, searchCommunes } from '#shared/core/communes.ts';
import { loadCommunes } from '../core/communes.ts';

/** Where something is, as rows hold it. */
export interface Place {
  readonly ville: string;
  readonly codePostal: string | null;
  readonly communeInsee: string | null;
}

interface CommuneInputProps {
  readonly label: string;
  readonly value: Place;
  readonly onChange: (place: Place) => void;
  readonly onBlur?: () => void;
  readonly error?: string | undefined;
  readonly isReadOnly?: boolean;
}

function toPlace(commune: Commune): Place {
  const { insee, nom, codesPostaux } = commune;
  return { ville: nom, codePostal: codesPostaux[0] ?? null, communeInsee: insee };
}

export function CommuneInput(props: CommuneInputProps) {
  const { label, value, onChange, onBlur, error, isReadOnly = false } = props;
  const [communes, setCommunes] = useState<PreparedCommunes>();
  const [query, setQuery] = useState('');
  // Derived, so that what was typed before the list was read is found when it is.
  const found = useMemo(
    () => (communes && query !== '' ? searchCommunes(communes, query) : []),
    [communes, query],
  );
  const id = useId();
  useEffect(() => {
    loadCommunes().then(setCommunes, () => {});
  }, []);
  const { isOpen, getInputProps, getLabelProps, getMenuProps, getItemProps } = useCombobox<Commune>(
    {
      id,
      items: found,
      inputValue: value.ville,
      itemToString: (commune) => commune?.nom ?? '',
      defaultHighlightedIndex: 0,
      onInputValueChange: ({ inputValue, type }) => {
        // A chosen commune is told below, with its codes; here only what is typed counts.
        if (type !== useCombobox.stateChangeTypes.InputChange) return;
        setQuery(inputValue);
        onChange({ ville: inputValue, codePostal: null, communeInsee: null });
      },
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem) onChange(toPlace(selectedItem));
      },
      stateReducer: (_state, { type, changes }) =>
        // Leaving the input keeps what was typed; only a tap or Enter chooses.
        type === useCombobox.stateChangeTypes.InputBlur
          ? { ...changes, selectedItem: null, inputValue: value.ville }
          : changes,
    },
  );
  const departement = value.communeInsee?.slice(0, value.communeInsee.startsWith('97') ? 3 : 2);
  return (
    <div className={`field${error ? ' field--bad' : ''}`} style={{ position: 'relative' }}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps ties it to the input. */}
      <label className="field__label" {...getLabelProps()}>
        {label}
      </label>
      <div className="field__box">
        <MapPin aria-hidden />
        <input
          {...getInputProps({ onBlur, disabled: isReadOnly, autoComplete: 'off' })}
          placeholder="Commune ou code postal"
          aria-invalid={error !== undefined}
        />
        {departement && <span className="field__unit">({departement})</span>}
      </div>
      <ul className="options" {...getMenuProps()}>
        {isOpen &&
          found.map((commune, index) => (
            <li key={commune.insee} {...getItemProps({ item: commune, index })} tabIndex={-1}>
              <span>{commune.nom}</span>
              <span className="small muted">{commune.codesPostaux[0]}</span>
            </li>
          ))}
      </ul>
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
