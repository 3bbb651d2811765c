import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  List,
  ListItemButton,
  ListItemText,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { EntryPicker } from '../fields/entry-picker.tsx';
import type { Localized } from '../contents/content-schema.ts';
import { useMessages } from '../messages/use-messages.ts';

interface Product {
  name: Localized;
  variants?: { sku: string; options?: { value: Localized }[] }[];
}

/** Dialog to choose a product and one of its SKUs. */
export function ProductPicker({ insert, close }: { insert: (sku: string) => void; close: () => void }) {
  const words = useMessages();
  const [id, setId] = useState<string>();
  const { data } = useQuery({
    queryKey: ['entry-read', id],
    queryFn: () => call<Product>(`merchandising/products/${id}`),
    enabled: id !== undefined,
  });
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={close} aria-labelledby="picker-title">
      <DialogTitle id="picker-title">{words.say('insertProduct')}</DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <EntryPicker
          among={['products']}
          label={words.field('product')}
          chosen={id ? [id] : []}
          onChange={([chosen]) => setId(chosen)}
        />
        <List dense>
          {id !== undefined &&
            data?.variants?.map(({ sku, options = [] }) => (
              <ListItemButton key={sku} onClick={() => insert(sku)}>
                <ListItemText
                  primary={sku}
                  secondary={options.map(({ value }) => words.of(value)).join(' · ')}
                />
              </ListItemButton>
            ))}
        </List>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{words.say('cancel')}</Button>
      </DialogActions>
    </Dialog>
  );
}
