import { Box, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { useMessages } from '../messages/use-messages.ts';

/** The error of a path itself, without those of its members. */
export function useFieldError(path: string): string | undefined {
  const { errors } = useFormState({ name: path });
  const at = path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown>)?.[key], errors);
  const { message, root } = (at ?? {}) as { message?: unknown; root?: { message?: string } };
  return typeof message === 'string' ? message : root?.message;
}

/** A group of inputs of one field, with label and error. */
export function FieldAnchor({ path, children }: { path: string; children: ReactNode }) {
  const { field } = useMessages();
  const fault = useFieldError(path);
  return (
    <Box component="fieldset" id={`at-${path}`} tabIndex={-1} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography
        component="legend"
        variant="subtitle2"
        sx={{ p: 0, mb: 1, color: fault ? 'error.main' : 'text.secondary' }}
      >
        {field(path)}
      </Typography>
      {fault && (
        <Typography variant="caption" color="error" role="alert" sx={{ display: 'block', mb: 1 }}>
          {fault}
        </Typography>
      )}
      {children}
    </Box>
  );
}
