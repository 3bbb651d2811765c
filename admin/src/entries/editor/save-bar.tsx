import { Button, Paper, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useMessages } from '../../messages/use-messages.ts';

/** The save button, always visible; Ctrl-S saves, too. */
export function SaveBar({ isDirty, isSaving }: { isDirty: boolean; isSaving: boolean }) {
  const words = useMessages();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      // Some inputs change the form only on blur.
      const box = document.activeElement as HTMLElement | null;
      box?.blur();
      setTimeout(() => (document.querySelector<HTMLButtonElement>('#save')?.click(), box?.focus()));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <Paper
      variant="outlined"
      sx={{
        position: 'sticky',
        bottom: 8,
        mt: 3,
        p: 1,
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        zIndex: 2,
      }}
    >
      <Button id="save" type="submit" variant="contained" disabled={isSaving || !isDirty}>
        {words.say(isSaving ? 'saving' : 'save')}
      </Button>
      <Typography variant="body2" color="text.secondary" role="status">
        {isDirty && words.say('unsaved')}
      </Typography>
    </Paper>
  );
}
