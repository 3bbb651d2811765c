import { Box } from '@mui/material';

/** A value as people can compare it. */
export function ShownValue({ value }: { value: unknown }) {
  if (value === undefined || value === null) return <>–</>;
  const text = typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: '0.85rem' }}>
      {text.length > 600 ? `${text.slice(0, 600)}…` : text}
    </Box>
  );
}
