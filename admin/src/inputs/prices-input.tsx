import { Box, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { useMessages } from '../messages/use-messages.ts';
import { FieldAnchor } from '../fields/field-anchor.tsx';
import { majorOf, minorOf } from '../fields/money.ts';

const USUAL = ['CNY', 'USD'];

/** Input of prices by currency: typed as decimals, stored in minor units. */
export function PricesInput({ path }: { path: string }) {
  const words = useMessages();
  const { field } = useController({ name: path });
  const [added, setAdded] = useState('');
  const prices = (field.value ?? {}) as Record<string, number | ''>;
  const currencies = [...new Set([...USUAL, ...Object.keys(prices)])];
  const canAdd = /^[A-Z]{3}$/.test(added) && !currencies.includes(added);
  return (
    <FieldAnchor path={path}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {currencies.map((currency) => (
          <Price
            key={currency}
            currency={currency}
            minor={prices[currency]}
            onChange={(minor) => field.onChange({ ...prices, [currency]: minor })}
          />
        ))}
        <TextField
          size="small"
          label={words.say('currency')}
          value={added}
          onChange={({ target }) => setAdded(target.value.toUpperCase())}
          slotProps={{ htmlInput: { maxLength: 3 } }}
          sx={{ width: 90 }}
        />
        <Button disabled={!canAdd} onClick={() => (field.onChange({ ...prices, [added]: '' }), setAdded(''))}>
          {words.say('add', { what: words.say('currency') })}
        </Button>
      </Box>
    </FieldAnchor>
  );
}

interface PriceProps {
  currency: string;
  minor: number | '' | undefined;
  onChange: (minor: number | '') => void;
}

function Price({ currency, minor, onChange }: PriceProps) {
  const words = useMessages();
  const formatted = typeof minor === 'number' ? majorOf(minor, currency) : '';
  // The text while it is typed, such as `12.`, until blur.
  const [typed, setTyped] = useState<string>();
  const isWrong = typed !== undefined && minorOf(typed, currency) === undefined;
  const change = (text: string) => {
    setTyped(text);
    if (text.trim() === '') return onChange('');
    const amount = minorOf(text, currency);
    if (amount !== undefined) onChange(amount);
  };
  return (
    <TextField
      size="small"
      label={currency}
      value={typed ?? formatted}
      onChange={({ target }) => change(target.value)}
      onBlur={() => !isWrong && setTyped(undefined)}
      error={isWrong}
      helperText={isWrong && words.fault({ code: 'not_a_number', message: 'is not a number' })}
      slotProps={{ htmlInput: { inputMode: 'decimal' }, inputLabel: { shrink: true } }}
      sx={{ width: 130 }}
    />
  );
}
